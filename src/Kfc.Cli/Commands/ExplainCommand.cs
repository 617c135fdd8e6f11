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
            : $"The codes of kfc are KFC and four digits, such as {Near(name)}.";
        report.Add(InputDiagnostics.UnknownCode.At(SourcePosition.None, [hint], code));
        report.Write(terminal, DiagnosticFormat.Text, notes: false);
        return report.ExitCode;
    }

    /// <summary>The nearest code of the same thousand; the first of all when there is none.</summary>
    private static string Near(string name) =>
        (name.Length > 3 ? NearestName.Of(name, DiagnosticPages.Codes.Where(c => c[3] == name[3]), 2) : null) ?? DiagnosticPages.Codes[0];
}
