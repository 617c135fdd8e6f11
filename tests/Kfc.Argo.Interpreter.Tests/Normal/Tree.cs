using System.Text.Json.Nodes;

namespace Kfc.Argo.Interpreter.Tests;

/// <summary>Makes changed copies of JSON.</summary>
internal static class Tree
{
    private static readonly string[] Expressions = ["expression", "fromExpression", "holds"];

    /// <summary>A copy with every object changed, the inner ones first.</summary>
    public static JsonObject Objects(JsonObject node, Func<JsonObject, JsonObject> change) => (JsonObject)Each(node, change)!;

    /// <summary>A copy with every text changed, by the field that it stands in.</summary>
    public static JsonObject Texts(JsonObject node, Func<string, string, string> change) => (JsonObject)Text(node, "", change)!;

    /// <summary>A copy with every value of tags and of bare expressions changed, and spelt in one way.</summary>
    public static JsonObject Values(JsonObject node, Func<Syntax, Syntax> change) => Texts(node, (field, text) => Expressions.Contains(field, StringComparer.Ordinal)
        ? SyntaxWriter.Write(Folding.Fold(SyntaxMap.Map(Parser.Parse(text), change)))
        : TagText.Map(text, change));

    public static bool AnyText(JsonObject node, Func<string, string, bool> condition)
    {
        var found = false;
        Texts(node, (field, text) =>
        {
            found |= condition(field, text);
            return text;
        });
        return found;
    }

    public static bool AnyValue(JsonObject node, Func<Syntax, bool> condition)
    {
        var found = false;
        Values(node, value =>
        {
            found |= condition(value);
            return value;
        });
        return found;
    }

    private static JsonNode? Each(JsonNode? node, Func<JsonObject, JsonObject> change) => node switch
    {
        JsonObject map => change(new(map.Select(f => KeyValuePair.Create(f.Key, Each(f.Value, change))))),
        JsonArray list => new JsonArray([.. list.Select(i => Each(i, change))]),
        _ => node?.DeepClone(),
    };

    private static JsonNode? Text(JsonNode? node, string field, Func<string, string, string> change) => node switch
    {
        JsonObject map => new JsonObject(map.Select(f => KeyValuePair.Create(f.Key, Text(f.Value, f.Key, change)))),
        JsonArray list => new JsonArray([.. list.Select(i => Text(i, field, change))]),
        JsonValue value when value.TryGetValue<string>(out var text) => change(field, text),
        _ => node?.DeepClone(),
    };
}
