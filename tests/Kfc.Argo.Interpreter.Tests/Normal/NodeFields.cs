using System.Text.Json.Nodes;

namespace Kfc.Argo.Interpreter.Tests;

/// <summary>Reads fields of JSON, and makes copies with other ones.</summary>
internal static class NodeFields
{
    public static string? Text(this JsonNode? node, string key) => (node as JsonObject)?[key] is JsonValue value ? value.ToString() : null;

    /// <exception cref="RefusedException">There is none.</exception>
    public static string Name(this JsonNode? node) => node.Text("name") ?? throw new RefusedException("a name is missing");

    /// <exception cref="RefusedException">There is none.</exception>
    public static JsonObject Map(this JsonNode? node, string key) => (node as JsonObject)?[key] as JsonObject ?? throw new RefusedException($"{key} is missing");

    /// <summary>The objects of a list, none when there is no list.</summary>
    public static IEnumerable<JsonObject> List(this JsonNode? node, string key) => ((node as JsonObject)?[key] as JsonArray ?? []).OfType<JsonObject>();

    public static bool HasOnly(this JsonObject node, params ReadOnlySpan<string> keys)
    {
        foreach (var (key, _) in node)
        {
            if (!keys.Contains(key))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>A copy with one field set, or removed when the value is null.</summary>
    public static JsonObject With(this JsonObject node, string key, JsonNode? value)
    {
        var copy = node.Without(key);
        if (value is not null)
        {
            copy[key] = value.Parent is null ? value : value.DeepClone();
        }

        return copy;
    }

    /// <summary>A copy with the other object's fields instead of its own of these names.</summary>
    public static JsonObject With(this JsonObject node, JsonObject fields) => fields.Aggregate(node, (copy, f) => copy.With(f.Key, f.Value));

    public static JsonObject Without(this JsonObject node, params ReadOnlySpan<string> keys)
    {
        var copy = (JsonObject)node.DeepClone();
        foreach (var key in keys)
        {
            copy.Remove(key);
        }

        return copy;
    }

    public static JsonArray ToArray(IEnumerable<JsonNode?> items) => [.. items.Select(i => i?.DeepClone())];

    /// <summary>The list, or nothing when it has no items: to a field of the engine both are the same.</summary>
    public static JsonArray? ToArrayOrNull(IEnumerable<JsonNode?> items) => ToArray(items) is { Count: > 0 } list ? list : null;
}
