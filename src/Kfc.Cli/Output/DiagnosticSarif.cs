using System.Text.Json;
using Kfc.Ir;

namespace Kfc.Cli.Output;

/// <summary>Diagnostics as a SARIF 2.1.0 log, the form that code-scanning services take.</summary>
internal static class DiagnosticSarif
{
    public static string Of(Report report) => DiagnosticJson.Document(json =>
    {
        var rules = report.Entries.Select(e => e.Diagnostic.Descriptor).DistinctBy(d => d.Code, StringComparer.Ordinal).OrderBy(d => d.Code, StringComparer.Ordinal).ToList();
        json.WriteStartObject();
        json.WriteString("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
        json.WriteString("version", "2.1.0");
        json.WriteStartArray("runs");
        json.WriteStartObject();
        WriteTool(json, rules);
        json.WriteString("columnKind", "utf16CodeUnits");
        json.WriteStartArray("results");
        foreach (var (diagnostic, _) in report.Entries)
            WriteResult(json, diagnostic, rules.FindIndex(r => r.Code == diagnostic.Code));
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static void WriteTool(Utf8JsonWriter json, List<DiagnosticDescriptor> rules)
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "kfc");
        json.WriteString("version", KfcTool.Version);
        json.WriteStartArray("rules");
        foreach (var rule in rules)
            WriteRule(json, rule);

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    /// <summary>A rule carries its page, since pages travel with the tool and have no address of their own, and its stage.</summary>
    private static void WriteRule(Utf8JsonWriter json, DiagnosticDescriptor rule)
    {
        json.WriteStartObject();
        json.WriteString("id", rule.Code);
        json.WriteStartObject("shortDescription");
        json.WriteString("text", rule.Title);
        json.WriteEndObject();
        if (DiagnosticPages.Find(rule.Code) is { } page)
        {
            json.WriteStartObject("help");
            json.WriteString("text", page);
            json.WriteString("markdown", page);
            json.WriteEndObject();
        }

        json.WriteStartObject("defaultConfiguration");
        json.WriteString("level", Level(rule.Severity));
        json.WriteEndObject();
        json.WriteStartObject("properties");
        DiagnosticJson.WriteStage(json, rule.Code);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static string Level(Severity severity) => severity == Severity.Info ? "note" : severity.Word();

    private static void WriteResult(Utf8JsonWriter json, Diagnostic diagnostic, int rule)
    {
        json.WriteStartObject();
        json.WriteString("ruleId", diagnostic.Code);
        json.WriteNumber("ruleIndex", rule);
        json.WriteString("level", Level(diagnostic.Severity));
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
