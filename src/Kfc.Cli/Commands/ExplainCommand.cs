using Kfc.Cli.Output;
using Kfc.Ir;

namespace Kfc.Cli.Commands;

/// <summary><c>kfc explain</c>: the page of a diagnostic.</summary>
internal static class ExplainCommand
{
    public static int Run(string code, Terminal terminal)
    {
        var name = code.All(char.IsAsciiDigit) ? $"KFC{code}" : code.ToUpperInvariant();
        if (DiagnosticPages.Find(name) is { } page)
        {
            terminal.Out.Write(page);
            return ExitCode.Success;
        }

        var report = new Report();
        var hint = code.StartsWith("CS", StringComparison.OrdinalIgnoreCase)
            ? "Codes that begin with CS are the C# compiler's; its documentation explains them."
            : $"The codes of kfc are KFC and four digits, such as {NearestName.Of(name, DiagnosticPages.Codes, 2) ?? DiagnosticPages.Codes[0]}.";
        report.Add(InputDiagnostics.UnknownCode.At(SourcePosition.None, [hint], code));
        report.Write(terminal, DiagnosticFormat.Text, notes: false);
        return report.ExitCode;
    }
}
