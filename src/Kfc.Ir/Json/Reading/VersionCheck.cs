using System.Globalization;
using System.Text.Json;

namespace Kfc.Ir;

/// <summary>Looks at the version before anything else: a newer file may hold what this library cannot know.</summary>
internal static class VersionCheck
{
    public static Diagnostic? Run(ReadOnlySpan<JsonValue> values, JsonFile file)
    {
        if (values[0].Type != JsonTokenType.StartObject)
            return GraphJsonDiagnostics.WrongValue.At(file.At(values[0].Start), "an object with a pipeline", values[0].Describe(file));
        for (var i = 1; i < values.Length; i = values[i].Next)
        {
            if (string.Equals(values[i].Name, "irVersion", StringComparison.Ordinal))
                return Check(values[i], file);
        }

        return GraphJsonDiagnostics.Version.At(
            file.At(values[0].Start), $"The file has no 'irVersion'. Add it if this is an IR file: \"{PipelineGraph.CurrentVersion}\" is read.");
    }

    private static Diagnostic? Check(JsonValue value, JsonFile file)
    {
        var at = file.At(value.Start);
        if (value.Type != JsonTokenType.String || !TryParse(value.Text(file), out var major, out var minor))
            return GraphJsonDiagnostics.Version.At(at, $"'irVersion' is not a version. Write \"{PipelineGraph.CurrentVersion}\".");
        _ = TryParse(PipelineGraph.CurrentVersion, out var readMajor, out var readMinor);
        if (major > readMajor || (major == readMajor && minor > readMinor))
        {
            return GraphJsonDiagnostics.Version.At(
                at,
                $"The file has the newer IR version {major}.{minor}; this kfc reads up to {PipelineGraph.CurrentVersion}. "
                + "Update kfc, or write the file again with this one.");
        }

        return major == readMajor ? null : GraphJsonDiagnostics.Version.At(
            at, $"The file has the old IR version {major}.{minor}; this kfc reads {readMajor}.x. Write it again with 'kfc compile -t ir'.");
    }

    private static bool TryParse(string text, out int major, out int minor)
    {
        var dot = text.IndexOf('.', StringComparison.Ordinal);
        minor = 0;
        return Number(text.AsSpan(0, Math.Max(dot, 0)), out major) && Number(text.AsSpan(dot + 1), out minor);
    }

    private static bool Number(ReadOnlySpan<char> text, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number) && (text.Length == 1 || text[0] != '0');
}
