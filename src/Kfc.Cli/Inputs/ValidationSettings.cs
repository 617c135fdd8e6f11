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
            return json.RootElement.ValueKind == JsonValueKind.Object && json.RootElement.TryGetProperty("validate", out var validate) ? Read(validate, options) : options;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or JsonException or FormatException or InvalidOperationException)
        {
            report.Add(InputDiagnostics.Unreadable.At(SourcePosition.None, file, failure.Message));
            return options;
        }
    }

    private static ValidationOptions Read(JsonElement validate, ValidationOptions options)
    {
        var severities = ImmutableDictionary.CreateBuilder<string, Severity?>(StringComparer.Ordinal);
        if (validate.TryGetProperty("severities", out var given))
        {
            foreach (var setting in given.EnumerateObject())
                severities[setting.Name] = Level(setting);
        }

        return options with
        {
            Lint = options.Lint || (validate.TryGetProperty("lint", out var lint) && lint.GetBoolean()),
            Severities = severities.ToImmutable(),
        };
    }

    private static Severity? Level(JsonProperty setting) => setting.Value.GetString() switch
    {
        "error" => Severity.Error,
        "warning" => Severity.Warning,
        "info" => Severity.Info,
        "off" => null,
        var other => throw new FormatException($"'{other}' is no severity; those are error, warning, info and off"),
    };
}
