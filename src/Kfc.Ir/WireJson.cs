using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Kfc.Ir;

/// <summary>Compact JSON with the fields of records in declared order.</summary>
internal static class WireJson
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <exception cref="JsonException">A text has half of a surrogate pair.</exception>
    public static string TextOf(JsonElement element)
    {
        try
        {
            return element.ValueKind == JsonValueKind.String ? element.GetString()! : element.GetRawText();
        }
        catch (InvalidOperationException e)
        {
            throw new JsonException("A text has half of a surrogate pair.", e);
        }
    }

    /// <exception cref="JsonException">The text is not JSON, or has half of a surrogate pair.</exception>
    public static JsonDocument Parse(string text)
    {
        try
        {
            return JsonDocument.Parse(text);
        }
        catch (ArgumentException e)
        {
            throw new JsonException("A text has half of a surrogate pair.", e);
        }
    }

    public static string Quote(string text) => $"\"{JsonEncodedText.Encode(text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\"";

    public static bool TryCanonicalize(WireType type, string text, out string canonical)
    {
        canonical = text;
        try
        {
            using var document = Parse(text);
            var buffer = new ArrayBufferWriter<byte>();
            using (var writer = new Utf8JsonWriter(buffer, Options))
            {
                if (!TryWrite(type, document.RootElement, writer))
                    return false;
            }

            canonical = Encoding.UTF8.GetString(buffer.WrittenSpan);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static bool TryWrite(WireType type, JsonElement element, Utf8JsonWriter writer) => type switch
    {
        ListType list => element.ValueKind == JsonValueKind.Array && TryWriteList(list, element, writer),
        RecordType record => element.ValueKind == JsonValueKind.Object && TryWriteRecord(record, element, writer),
        _ => TryWriteScalar(type, element, writer),
    };

    private static bool TryWriteList(ListType list, JsonElement element, Utf8JsonWriter writer)
    {
        writer.WriteStartArray();
        foreach (var item in element.EnumerateArray())
        {
            if (!TryWrite(list.Element, item, writer))
                return Abandon(writer);
        }

        writer.WriteEndArray();
        return true;
    }

    private static bool TryWriteRecord(RecordType record, JsonElement element, Utf8JsonWriter writer)
    {
        if (element.EnumerateObject().Count() != record.Fields.Length)
            return Abandon(writer);
        writer.WriteStartObject();
        foreach (var field in record.Fields)
        {
            if (!element.TryGetProperty(field.Name, out var value))
                return Abandon(writer);
            writer.WritePropertyName(field.Name);
            if (!TryWrite(field.Type, value, writer))
                return Abandon(writer);
        }

        writer.WriteEndObject();
        return true;
    }

    private static bool TryWriteScalar(WireType type, JsonElement element, Utf8JsonWriter writer)
    {
        var isText = type is EnumType or ScalarType { Scalar: ScalarKind.String };
        var isBool = type is ScalarType { Scalar: ScalarKind.Bool };
        var fits = element.ValueKind switch
        {
            JsonValueKind.String => isText,
            JsonValueKind.True or JsonValueKind.False => isBool,
            JsonValueKind.Number => !isText && !isBool,
            _ => false,
        };
        if (!fits || !WireText.TryParse(type, TextOf(element), out var canonical))
            return Abandon(writer);
        if (isText)
            writer.WriteStringValue(canonical);
        else
            writer.WriteRawValue(canonical);
        return true;
    }

    /// <summary>A half-written document is thrown away; without this the writer complains when it is disposed.</summary>
    private static bool Abandon(Utf8JsonWriter writer)
    {
        writer.Reset();
        return false;
    }
}
