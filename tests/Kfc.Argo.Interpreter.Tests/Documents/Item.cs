using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Kfc.Argo.Interpreter.Tests;

/// <summary>A loop's items, which keep their JSON text.</summary>
internal static class Item
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The JSON text of an item; the outer keys of a map are sorted.</summary>
    public static string Text(JsonNode? node) => node switch
    {
        JsonObject map => "{" + string.Join(',', map.OrderBy(p => p.Key, StringComparer.Ordinal).Select(p => $"{JsonSerializer.Serialize(p.Key, Json)}:{Text(p.Value)}")) + "}",
        null => throw new RefusedException("a null item is not modelled"),
        _ => node.ToJsonString(Json),
    };

    /// <exception cref="NodeException">The text is not a list in JSON.</exception>
    public static List<string> List(string text)
    {
        try
        {
            return JsonNode.Parse(text) is JsonArray list ? [.. list.Select(Text)] : throw new JsonException();
        }
        catch (JsonException)
        {
            throw new NodeException($"withParam value could not be parsed as a JSON list: {text.Trim()}");
        }
    }

    public static void Define(Scope scope, string json)
    {
        var node = JsonNode.Parse(json);
        scope.Set("item", node is JsonValue value && value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : json);
        foreach (var (name, field) in node as JsonObject ?? [])
        {
            var text = Text(field);
            scope.Set("item." + name, text.StartsWith('"') ? text[1..^1] : text);
        }
    }
}
