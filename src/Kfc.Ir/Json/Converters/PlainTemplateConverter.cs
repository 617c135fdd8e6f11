using System.Text.Json;
using System.Text.Json.Serialization;

namespace Kfc.Ir;

/// <summary>Writes a template that seldom has holes as a plain text, and as the array of its parts when it has some.</summary>
internal sealed class PlainTemplateConverter : JsonConverter<Template>
{
    private static readonly TemplateConverter Parts = new();

    public override Template Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String ? reader.GetString()! : Parts.Read(ref reader, typeToConvert, options);

    public override void Write(Utf8JsonWriter writer, Template value, JsonSerializerOptions options)
    {
        if (value.Fixed is { } text)
            writer.WriteStringValue(text);
        else
            Parts.Write(writer, value, options);
    }
}
