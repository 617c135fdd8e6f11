using System.Text;
using System.Text.Json;

namespace Kfc.Ir;

/// <summary>A value in a scanned file. Its children follow it directly; <see cref="Next"/> is the first value behind them.</summary>
internal struct JsonValue
{
    /// <summary>The first token: a scalar's, or the start of an object or array.</summary>
    public JsonTokenType Type;

    /// <summary>Offset of the first byte.</summary>
    public int Start;

    /// <summary>Offset behind the last byte of the first token.</summary>
    public int End;

    /// <summary>Index of the value behind this one and its children.</summary>
    public int Next;

    /// <summary>Offset of the field's name, when the value is one of an object's.</summary>
    public int NameStart;

    /// <summary>The field's name; null in arrays.</summary>
    public string? Name;

    /// <summary>The text of a string, or the digits of a number.</summary>
    public readonly string Text(JsonFile file)
    {
        var token = file.Utf8.Span[Start..End];
        if (Type != JsonTokenType.String)
            return Encoding.UTF8.GetString(token);
        var reader = new Utf8JsonReader(token);
        return reader.Read() ? reader.GetString()! : "";
    }

    /// <summary>What is there, in words.</summary>
    public readonly string Describe(JsonFile file) => Type switch
    {
        JsonTokenType.StartObject => "an object",
        JsonTokenType.StartArray => "an array",
        JsonTokenType.String => $"the text '{JsonScan.Shorten(Text(file))}'",
        JsonTokenType.Number => $"the number {JsonScan.Shorten(Text(file))}",
        JsonTokenType.True => "true",
        JsonTokenType.False => "false",
        _ => "null",
    };
}
