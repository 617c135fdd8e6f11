using System.Text.Json;
using Kfc.Ir;

namespace Kfc.Cli.Output;

/// <summary>Diagnostics as a SARIF 2.1.0 log, the form that code-scanning services take.</summary>
internal static class DiagnosticSarif
{
    public static string Of(Report report) => DiagnosticJson.Document(json =>
    {
        json.WriteStartObject();
        json.WriteString("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
        json.WriteString("version", "2.1.0");
        json.WriteStartArray("runs");
        json.WriteStartObject();
        WriteTool(json, report);
        json.WriteString("columnKind", "utf16CodeUnits");
        json.WriteStartArray("results");
        foreach (var (diagnostic, _) in report.Entries)
            WriteResult(json, diagnostic);
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static void WriteTool(Utf8JsonWriter json, Report report)
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "kfc");
        json.WriteString("version", KfcTool.Version);
        json.WriteStartArray("rules");
        var rules = report.Entries.Select(e => e.Diagnostic.Descriptor).DistinctBy(d => d.Code, StringComparer.Ordinal);
        foreach (var rule in rules.OrderBy(d => d.Code, StringComparer.Ordinal))
        {
            json.WriteStartObject();
            json.WriteString("id", rule.Code);
            json.WriteStartObject("shortDescription");
            json.WriteString("text", rule.Title);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteResult(Utf8JsonWriter json, Diagnostic diagnostic)
    {
        json.WriteStartObject();
        json.WriteString("ruleId", diagnostic.Code);
        json.WriteString("level", diagnostic.Severity == Severity.Info ? "note" : diagnostic.Severity.Word());
        json.WriteStartObject("message");
        json.WriteString("text", string.Join('\n', [diagnostic.Message, .. diagnostic.Fixes.Select(fix => $"fix: {fix}")]));
        json.WriteEndObject();
        if (diagnostic.Location.IsKnown)
            WriteLocation(json, diagnostic.Location);
        json.WriteEndObject();
    }

    private static void WriteLocation(Utf8JsonWriter json, SourcePosition position)
    {
        json.WriteStartArray("locations");
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation");
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", string.Join('/', position.File.Replace('\\', '/').Split('/').Select(Uri.EscapeDataString)));
        json.WriteEndObject();
        if (position.Line > 0)
        {
            json.WriteStartObject("region");
            json.WriteNumber("startLine", position.Line);
            if (position.Column > 0)
                json.WriteNumber("startColumn", position.Column);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndArray();
    }
}
