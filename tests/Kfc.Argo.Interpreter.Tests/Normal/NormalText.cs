using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Kfc.Argo.Interpreter.Tests;

/// <summary>Writes JSON in lines, one value on each, for reading and comparing: fields sorted, a name first, nothing else left to choose.</summary>
internal static class NormalText
{
    /// <summary>JSON that leaves signs as they are.</summary>
    public static JsonSerializerOptions Json { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Of(JsonNode? node)
    {
        var text = new StringBuilder();
        Write(text, node, "", "");
        return text.ToString();
    }

    private static void Write(StringBuilder text, JsonNode? node, string first, string rest)
    {
        switch (node)
        {
            case JsonObject { Count: > 0 } map:
                foreach (var (key, value) in map.OrderBy(f => f.Key == "name" ? 0 : 1).ThenBy(f => f.Key, StringComparer.Ordinal))
                {
                    Field(text, first + key + ":", value, rest + "  ");
                    first = rest;
                }

                break;
            case JsonArray { Count: > 0 } list:
                foreach (var item in list)
                {
                    Write(text, item, first + "- ", rest + "  ");
                    first = rest;
                }

                break;
            default:
                text.Append(first).Append(Scalar(node, rest)).Append('\n');
                break;
        }
    }

    private static void Field(StringBuilder text, string head, JsonNode? value, string indent)
    {
        if (value is JsonObject { Count: > 0 } or JsonArray { Count: > 0 })
        {
            text.Append(head).Append('\n');
            Write(text, value, indent, indent);
        }
        else
        {
            text.Append(head).Append(' ').Append(Scalar(value, indent)).Append('\n');
        }
    }

    /// <summary>A text of several lines has one of the document's for each.</summary>
    private static string Scalar(JsonNode? value, string indent) => value?.ToJsonString(Json) is not { } json ? "null"
        : value is JsonValue text && text.TryGetValue<string>(out var whole) && whole.Contains('\n', StringComparison.Ordinal)
            ? string.Join("\n", whole.Split('\n').Select(l => JsonSerializer.Serialize(l, Json)).Select((l, i) => i == 0 ? "| " + l : $"{indent}  {l}"))
            : json;
}
