using System.Globalization;
using System.Text;
using Kfc.Ir;
using Kfc.Validation;

namespace Kfc.Cli.Output;

/// <summary>Findings in manifests for people: each with its line, and a summary.</summary>
internal static class ManifestText
{
    public static void Write(Terminal terminal, ValidationReport found, Report report, IReadOnlyList<ManifestFile> files)
    {
        // The validator's reading of each file, as no pipe is opened again.
        var sources = new SourceLines();
        foreach (var file in files)
            sources.Add(file.Name, () => Encoding.UTF8.GetString(file.Read().Span));
        DiagnosticText.Write(terminal with { Error = terminal.Out, Colors = terminal.OutColors }, report.Entries, sources);
        terminal.Out.WriteLine(Summary(found));
    }

    private static string Summary(ValidationReport found)
    {
        var errors = found.Diagnostics.Count(d => d.Severity == Severity.Error);
        var warnings = found.Diagnostics.Count(d => d.Severity == Severity.Warning);
        var others = found.PassedOver == 0 ? "" : $", {found.PassedOver.ToString(CultureInfo.InvariantCulture)} of other kinds passed over";
        var verdict = errors == 0 && warnings == 0 ? "no problems" : $"{Count(errors, "error")}, {Count(warnings, "warning")}";
        return $"{Count(found.Files, "file")}, {Count(found.Documents, "document")} checked{others}: {verdict}";
    }

    private static string Count(int number, string noun) => $"{number.ToString(CultureInfo.InvariantCulture)} {noun}{(number == 1 ? "" : "s")}";
}
