using System.Text;
using System.Text.Json;
using Kfc.Ir;

namespace Kfc.Compiler.Passes.Checking;

/// <summary>JSON with holes: whatever comes into a hole is escaped for the text that it stands in.</summary>
internal static class TemplateJson
{
    /// <summary>Why a template is no such JSON; null when it is.</summary>
    public static string? Problem(Template template, JsonValueKind kind)
    {
        // A letter goes unnoticed inside of a text and nowhere else.
        var text = string.Concat(template.Parts.Select(part => part is TextPart fixedText ? fixedText.Text : "x"));
        try
        {
            using var document = JsonDocument.Parse(Encoding.UTF8.GetBytes(text), new() { MaxDepth = 32, AllowDuplicateProperties = false });
            return document.RootElement.ValueKind != kind ? $"is no JSON {Word(kind)}" : Odd(document.RootElement);
        }
        catch (JsonException)
        {
            return "is no JSON, or has an input outside of its texts";
        }
    }

    private static string Word(JsonValueKind kind) => kind switch
    {
        JsonValueKind.Array => "list",
        JsonValueKind.String => "text",
        _ => "object",
    };

    private static string? Odd(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => value.EnumerateObject().Select(field => Odd(field.Value)).FirstOrDefault(problem => problem is not null),
        JsonValueKind.Array => value.EnumerateArray().Select(Odd).FirstOrDefault(problem => problem is not null),
        JsonValueKind.Number when !value.TryGetInt64(out _) => "holds a number that is not whole",
        JsonValueKind.Null => "holds null",
        _ => null,
    };
}
