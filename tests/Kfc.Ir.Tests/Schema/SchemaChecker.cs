using System.Text.Json;
using System.Text.RegularExpressions;

namespace Kfc.Ir.Tests;

/// <summary>Checks a value against the keywords of JSON Schema that the published schema uses.</summary>
internal sealed class SchemaChecker(JsonElement root)
{
    private readonly List<string> _problems = [];

    public static IReadOnlyList<string> Check(JsonElement schema, JsonElement value)
    {
        var checker = new SchemaChecker(schema);
        checker.Check(schema, value, "$");
        return checker._problems;
    }

    private void Check(JsonElement schema, JsonElement value, string path)
    {
        foreach (var keyword in schema.EnumerateObject())
        {
            switch (keyword.Name)
            {
                case "$ref":
                    Check(root.GetProperty("$defs").GetProperty(keyword.Value.GetString()!["#/$defs/".Length..]), value, path);
                    break;
                case "type":
                    Expect(IsOfType(value, keyword.Value.GetString()!), $"{path}: not of type {keyword.Value}");
                    break;
                case "const":
                    Expect(JsonElement.DeepEquals(value, keyword.Value), $"{path}: not {keyword.Value}");
                    break;
                case "enum":
                    Expect(keyword.Value.EnumerateArray().Any(v => JsonElement.DeepEquals(v, value)), $"{path}: not in {keyword.Value}");
                    break;
                case "pattern":
                    Expect(value.ValueKind == JsonValueKind.String && Regex.IsMatch(value.GetString()!, keyword.Value.GetString()!), $"{path}: not {keyword.Value}");
                    break;
                case "minimum":
                    Expect(value.ValueKind == JsonValueKind.Number && value.GetDouble() >= keyword.Value.GetDouble(), $"{path}: below {keyword.Value}");
                    break;
                case "oneOf":
                    Expect(keyword.Value.EnumerateArray().Count(s => Fits(s, value)) == 1, $"{path}: not exactly one choice");
                    break;
                case "required":
                    foreach (var name in keyword.Value.EnumerateArray())
                        Expect(value.ValueKind != JsonValueKind.Object || value.TryGetProperty(name.GetString()!, out _), $"{path}: lacks {name}");
                    break;
                case "properties" or "additionalProperties" or "items" or "propertyNames":
                    CheckChildren(schema, keyword, value, path);
                    break;
                default:
                    Assert.True(keyword.Name is "$schema" or "$defs" or "title" or "description", keyword.Name);
                    break;
            }
        }
    }

    private void CheckChildren(JsonElement schema, JsonProperty keyword, JsonElement value, string path)
    {
        if (keyword.Name == "items")
        {
            foreach (var item in value.ValueKind == JsonValueKind.Array ? value.EnumerateArray() : default)
                Check(keyword.Value, item, path + "[]");
            return;
        }

        foreach (var field in value.ValueKind == JsonValueKind.Object ? value.EnumerateObject() : default)
        {
            JsonElement known = default;
            var isKnown = schema.TryGetProperty("properties", out var properties) && properties.TryGetProperty(field.Name, out known);
            if (keyword.Name == "properties" && isKnown)
                Check(known, field.Value, $"{path}.{field.Name}");
            else if (keyword.Name == "additionalProperties" && !isKnown && keyword.Value.ValueKind == JsonValueKind.False)
                _problems.Add($"{path}: unknown {field.Name}");
            else if (keyword.Name == "additionalProperties" && !isKnown)
                Check(keyword.Value, field.Value, $"{path}.{field.Name}");
            else if (keyword.Name == "propertyNames")
                Expect(Regex.IsMatch(field.Name, keyword.Value.GetProperty("pattern").GetString()!), $"{path}: name {field.Name}");
        }
    }

    private bool Fits(JsonElement schema, JsonElement value)
    {
        var before = _problems.Count;
        Check(schema, value, "$");
        var fits = _problems.Count == before;
        _problems.RemoveRange(before, _problems.Count - before);
        return fits;
    }

    private void Expect(bool holds, string problem)
    {
        if (!holds)
            _problems.Add(problem);
    }

    private static bool IsOfType(JsonElement value, string type) => type switch
    {
        "object" => value.ValueKind == JsonValueKind.Object,
        "array" => value.ValueKind == JsonValueKind.Array,
        "string" => value.ValueKind == JsonValueKind.String,
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _),
        _ => value.ValueKind == JsonValueKind.Number,
    };
}
