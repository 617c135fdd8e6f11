using Kfc.Validation;

namespace Kfc.Cli.Output;

/// <summary>Findings in manifests as one JSON document: counts, and diagnostics in the form that the other commands use.</summary>
internal static class ManifestJson
{
    public static string Of(ValidationReport found, Report report) => DiagnosticJson.Document(json =>
    {
        json.WriteStartObject();
        json.WriteNumber("version", 1);
        json.WriteNumber("files", found.Files);
        json.WriteNumber("documents", found.Documents);
        json.WriteNumber("passedOver", found.PassedOver);
        json.WriteBoolean("accepted", found.IsAccepted);
        DiagnosticJson.WriteAll(json, report);
        json.WriteEndObject();
    });
}
