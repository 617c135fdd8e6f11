using System.Text.Json;

namespace Kfc.Cli.Tests.Output;

/// <summary>
/// What the schema of SARIF 2.1.0 (OASIS, with errata 01) says about the objects that the tool writes: which properties they may and must have,
/// of which type, with which words and limits. A property that is not listed here is one that the tool does not write.
/// </summary>
internal static class SarifShape
{
    private static readonly Dictionary<string, (string[] Required, Dictionary<string, string> Properties)> Objects = new(StringComparer.Ordinal)
    {
        ["log"] = (["version", "runs"], new() { ["$schema"] = "uri", ["version"] = "2.1.0", ["runs"] = "[run]" }),
        ["run"] = (["tool"], new() { ["tool"] = "tool", ["columnKind"] = "utf16CodeUnits|unicodeCodePoints", ["results"] = "[result]" }),
        ["tool"] = (["driver"], new() { ["driver"] = "driver" }),
        ["driver"] = (["name"], new() { ["name"] = "text", ["version"] = "text", ["rules"] = "[rule]" }),
        ["rule"] = (["id"], new() { ["id"] = "text", ["shortDescription"] = "words", ["help"] = "words", ["defaultConfiguration"] = "configuration", ["properties"] = "bag" }),
        ["bag"] = ([], new() { ["stage"] = "admission|run|advice" }),
        ["words"] = (["text"], new() { ["text"] = "text", ["markdown"] = "text" }),
        ["configuration"] = ([], new() { ["level"] = "none|note|warning|error" }),
        ["result"] = (["message"], new() { ["ruleId"] = "text", ["ruleIndex"] = "number from 0", ["level"] = "none|note|warning|error", ["message"] = "words", ["locations"] = "[location]" }),
        ["location"] = ([], new() { ["physicalLocation"] = "place" }),
        ["place"] = (["artifactLocation"], new() { ["artifactLocation"] = "file", ["region"] = "region" }),
        ["file"] = (["uri"], new() { ["uri"] = "reference" }),
        ["region"] = (["startLine"], new() { ["startLine"] = "number from 1", ["startColumn"] = "number from 1" }),
    };

    /// <summary>What does not fit, each with the way to it.</summary>
    public static List<string> Problems(JsonElement log)
    {
        var problems = new List<string>();
        Check(log, "log", "", problems);
        foreach (var run in log.GetProperty("runs").EnumerateArray())
            Rules(run, problems);
        return problems;
    }

    /// <summary>Rules are named once, and each result points at its own.</summary>
    private static void Rules(JsonElement run, List<string> problems)
    {
        var ids = run.GetProperty("tool").GetProperty("driver").GetProperty("rules").EnumerateArray().Select(r => r.GetProperty("id").GetString()).ToList();
        if (ids.Distinct(StringComparer.Ordinal).Count() != ids.Count)
            problems.Add("a rule stands twice");
        foreach (var result in run.GetProperty("results").EnumerateArray())
        {
            if (ids[result.GetProperty("ruleIndex").GetInt32()] != result.GetProperty("ruleId").GetString())
                problems.Add("a result points at another rule");
        }
    }

    private static void Check(JsonElement value, string type, string path, List<string> problems)
    {
        var fits = type switch
        {
            ['[', .. var item, ']'] => List(value, item, path, problems),
            "text" => value.ValueKind == JsonValueKind.String && value.GetString()!.Length > 0,
            "uri" => value.ValueKind == JsonValueKind.String && Uri.IsWellFormedUriString(value.GetString(), UriKind.Absolute),
            "reference" => value.ValueKind == JsonValueKind.String && Uri.IsWellFormedUriString(value.GetString(), UriKind.RelativeOrAbsolute),
            _ when type.StartsWith("number from ", StringComparison.Ordinal) =>
                value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) && number >= type[^1] - '0',
            _ when Objects.TryGetValue(type, out var shape) => Object(value, shape, path, problems),
            _ => value.ValueKind == JsonValueKind.String && type.Split('|').Contains(value.GetString(), StringComparer.Ordinal),
        };
        if (!fits)
            problems.Add($"{path}: {value.GetRawText()} is not {type}");
    }

    private static bool List(JsonElement value, string item, string path, List<string> problems)
    {
        if (value.ValueKind != JsonValueKind.Array)
            return false;
        foreach (var element in value.EnumerateArray())
            Check(element, item, path + "[]", problems);
        return true;
    }

    private static bool Object(JsonElement value, (string[] Required, Dictionary<string, string> Properties) shape, string path, List<string> problems)
    {
        if (value.ValueKind != JsonValueKind.Object)
            return false;
        foreach (var property in value.EnumerateObject())
        {
            if (shape.Properties.TryGetValue(property.Name, out var type))
                Check(property.Value, type, $"{path}.{property.Name}", problems);
            else
                problems.Add($"{path}.{property.Name}: no such property");
        }

        problems.AddRange(shape.Required.Where(r => !value.TryGetProperty(r, out _)).Select(r => $"{path}: {r} is missing"));
        return true;
    }
}
