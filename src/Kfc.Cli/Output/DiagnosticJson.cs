using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Kfc.Ir;
using Kfc.Validation;

namespace Kfc.Cli.Output;

/// <summary>Diagnostics as one JSON document: <c>{"version":1,"diagnostics":[…]}</c>.</summary>
internal static class DiagnosticJson
{
    internal static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Of(Report report) => Document(json =>
    {
        json.WriteStartObject();
        json.WriteNumber("version", 1);
        WriteAll(json, report);
        json.WriteEndObject();
    });

    internal static void WriteAll(Utf8JsonWriter json, Report report)
    {
        json.WriteStartArray("diagnostics");
        foreach (var (diagnostic, _) in report.Entries)
            Write(json, diagnostic);
        json.WriteEndArray();
    }

    internal static string Document(Action<Utf8JsonWriter> write)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
            write(json);
        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length) + "\n";
    }

    /// <summary>Who finds it, for what <c>kfc validate</c> says: <c>admission</c>, <c>run</c> or <c>advice</c>.</summary>
    internal static void WriteStage(Utf8JsonWriter json, string code)
    {
        if (ManifestValidator.StageOf(code) is { } stage)
            json.WriteString("stage", stage == RuleStage.Admission ? "admission" : stage == RuleStage.Run ? "run" : "advice");
    }

    private static void Write(Utf8JsonWriter json, Diagnostic diagnostic)
    {
        json.WriteStartObject();
        json.WriteString("code", diagnostic.Code);
        json.WriteString("severity", diagnostic.Severity.Word());
        WriteStage(json, diagnostic.Code);
        json.WriteString("message", diagnostic.Message);
        if (diagnostic.Location.IsKnown)
        {
            json.WriteString("file", diagnostic.Location.File);
            json.WriteNumber("line", diagnostic.Location.Line);
            json.WriteNumber("column", diagnostic.Location.Column);
        }

        if (DiagnosticPages.Has(diagnostic.Code))
            json.WriteString("help", diagnostic.HelpUri);
        json.WriteStartArray("fixes");
        foreach (var fix in diagnostic.Fixes)
            json.WriteStringValue(fix);
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
