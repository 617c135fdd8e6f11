using System.Text.Json;
using System.Text.Json.Nodes;

namespace Kfc.Argo.Interpreter.Tests;

/// <summary>
/// Items of a loop are spelt in one way. A number and its text are the same where a plain tag puts them in. A text of JSON that is only
/// read field by field, as <c>fromJSON(item)['tag']</c>, is a map of which <c>item.tag</c> is read, as long as its values are texts without signs
/// that JSON escapes.
/// </summary>
internal static class ItemsAsTexts
{
    public static JsonObject Apply(JsonObject run) => Tree.Objects(run, node =>
        node["withItems"] is JsonArray { Count: > 0 } items && node.Text("name") is { } name ? Loop(node, [.. items], Reference.Of(["each", name])) : node);

    private static JsonObject Loop(JsonObject task, List<JsonNode?> items, Syntax item)
    {
        var written = SyntaxWriter.Write(item);
        if (!IsRead(task, written))
        {
            return task.With("withItems", NodeFields.ToArray(items.Select(Text)));
        }

        var maps = items.Select(Map).ToList();
        var read = Tree.Values(task, s => Field(s, written) is { } field ? new Member(item, new Constant(field), false) : s);
        return maps.Contains(null) || IsRead(read, written) ? task : read.With("withItems", NodeFields.ToArray(maps));
    }

    /// <summary>Whether an expression reads the item as a whole; plain tags are written in another way.</summary>
    private static bool IsRead(JsonObject task, string item) =>
        Tree.AnyText(task, (_, text) => text.Replace(item + ".", "", StringComparison.Ordinal).Contains(item, StringComparison.Ordinal));

    private static string? Field(Syntax syntax, string item) =>
        syntax is Member { Target: Call { Function: "fromJSON", Arguments: [var read] }, Key: Constant { Value: string field } } && SyntaxWriter.Write(read) == item
            ? field
            : null;

    private static JsonNode? Text(JsonNode? item) => item is JsonValue value && value.TryGetValue<long>(out var number) ? JsonValue.Create(Go.ToJson(number)) : item;

    private static JsonObject? Map(JsonNode? item)
    {
        try
        {
            return item is JsonValue text && JsonNode.Parse(text.ToString()) is JsonObject map && map.All(f => IsPlain(f.Value)) ? map : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static bool IsPlain(JsonNode? value) => value is JsonValue && value.GetValueKind() == JsonValueKind.String
        && value.ToString() is var text && JsonSerializer.Serialize(text) == $"\"{text}\"" && !text.Contains("{{", StringComparison.Ordinal);
}
