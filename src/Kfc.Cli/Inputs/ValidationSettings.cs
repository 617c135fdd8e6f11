using System.Collections.Immutable;
using System.Text.Json;
using Kfc.Cli.Output;
using Kfc.Ir;
using Kfc.Validation;

namespace Kfc.Cli.Inputs;

/// <summary>What <c>kfc.json</c> says about checks: <c>{"validate": {"lint": true, "severities": {"KFC6700": "error", "KFC6701": "off"}}}</c>.</summary>
internal static class ValidationSettings
{
    public const string FileName = "kfc.json";

    /// <summary>Options with the settings of a file; without a path, of <c>kfc.json</c> in the working directory if there is one.</summary>
    public static ValidationOptions Read(string? path, ValidationOptions options, Report report)
    {
        var file = path ?? FileName;
        if (!File.Exists(file))
        {
            if (path is not null)
                report.Add(InputDiagnostics.NotFound.At(SourcePosition.None, path));
            return options;
        }

        try
        {
            using var json = JsonDocument.Parse(File.ReadAllText(file), new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
            foreach (var section in Object(json.RootElement, "the file", "validate"))
                options = Validate(section.Value, options);
            return options;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or JsonException or FormatException)
        {
            report.Add(InputDiagnostics.Unreadable.At(SourcePosition.None, file, failure.Message));
            return options;
        }
    }

    private static ValidationOptions Validate(JsonElement validate, ValidationOptions options)
    {
        foreach (var setting in Object(validate, "'validate'", "lint", "severities"))
        {
            options = setting.Name == "severities"
                ? options with { Severities = Severities(setting.Value) }
                : options with { Lint = options.Lint || Truth(setting) };
        }

        return options;
    }

    private static ImmutableDictionary<string, Severity?> Severities(JsonElement given)
    {
        var severities = ImmutableDictionary.CreateBuilder<string, Severity?>(StringComparer.Ordinal);
        foreach (var setting in Object(given, "'severities'"))
        {
            var word = setting.Value.ValueKind == JsonValueKind.String ? setting.Value.GetString()! : setting.Value.GetRawText();
            if (ManifestValidator.ReadSeverity(setting.Name, word, out var severity) is { } problem)
                throw new FormatException(problem);
            severities[setting.Name] = severity;
        }

        return severities.ToImmutable();
    }

    private static bool Truth(JsonProperty setting) => setting.Value.ValueKind is JsonValueKind.True or JsonValueKind.False
        ? setting.Value.GetBoolean()
        : throw new FormatException($"'{setting.Name}' must be true or false, not {setting.Value.GetRawText()}");

    /// <summary>The properties of an object, all of which must be known when any are.</summary>
    private static IEnumerable<JsonProperty> Object(JsonElement element, string what, params string[] known)
    {
        if (element.ValueKind != JsonValueKind.Object)
            throw new FormatException($"{what} must be an object, not {element.ValueKind.ToString().ToLowerInvariant()}");
        foreach (var property in element.EnumerateObject())
        {
            if (known.Length > 0 && !known.Contains(property.Name, StringComparer.Ordinal))
                throw new FormatException($"there is no setting '{property.Name}' in {what}, only {string.Join(", ", known)}.{NearestName.Sentence(property.Name, known)}");
            yield return property;
        }
    }
}
