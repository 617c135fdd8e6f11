using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Kfc.Tekton.Interpreter.Tests;

/// <summary>A text or a list of texts, read as Tekton reads them: a list that holds anything but texts becomes one text.</summary>
public sealed record ParamValue(string Text, ImmutableArray<string>? Items)
{
    public static ParamValue Of(string text) => new(text, null);

    public static ParamValue Of(ImmutableArray<string> items) => new("", items);

    public string Type => Items is null ? "string" : "array";

    internal IEnumerable<string> Texts => Items ?? [Text];

    internal static ParamValue Read(JsonNode? node) => node switch
    {
        null => Of(""),
        JsonValue v when v.GetValueKind() == JsonValueKind.String => Of(v.GetValue<string>()),
        JsonArray list when list.All(i => i is JsonValue v && v.GetValueKind() == JsonValueKind.String) =>
            Of([.. list.Select(i => i!.GetValue<string>())]),
        JsonObject => throw new RefusedException("object parameters are not modelled"),
        _ => Of(node.ToJsonString()),
    };

    /// <summary>How the text of a result is read where it is read as JSON.</summary>
    internal static ParamValue Parse(string text)
    {
        if (text.Length == 0)
        {
            return Of("");
        }

        try
        {
            var node = JsonNode.Parse(text);
            return node switch
            {
                null => Of(""),
                JsonValue v when v.GetValueKind() == JsonValueKind.String => Of(v.GetValue<string>()),
                JsonArray list when text[0] == '[' && list.All(i => i is JsonValue v && v.GetValueKind() == JsonValueKind.String) => Read(list),
                JsonObject map when text[0] == '{' && map.All(p => p.Value is JsonValue v && v.GetValueKind() == JsonValueKind.String) => Of(ImmutableArray<string>.Empty),
                _ => Of(text),
            };
        }
        catch (JsonException)
        {
            return Of(text);
        }
    }
}
