using Kfc.Cli.Output;
using Kfc.Ir;

namespace Kfc.Cli.Commands;

/// <summary><c>kfc explain</c>: the page of a diagnostic.</summary>
internal static class ExplainCommand
{
    public static int Run(string code, Terminal terminal)
    {
#pragma warning disable CA1308 // a spelling aid, not a comparison
        if (DiagnosticPages.Find(code.ToUpperInvariant()) is { } page)
#pragma warning restore CA1308
        {
            terminal.Out.Write(page);
            return ExitCode.Success;
        }

        var report = new Report();
        var hint = code.StartsWith("CS", StringComparison.OrdinalIgnoreCase)
            ? "Codes that begin with CS are the C# compiler's; its documentation explains them."
            : $"The codes are {string.Join(", ", DiagnosticPages.Codes)}.";
        report.Add(InputDiagnostics.UnknownCode.At(SourcePosition.None, [hint], code));
        report.Write(terminal, DiagnosticFormat.Text, notes: false);
        return report.ExitCode;
    }
}
