using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Kfc.Ir;

/// <summary>Writes a template as the array of its parts: fixed text as a string, a hole as an object with its kind and port.</summary>
internal sealed class TemplateConverter : JsonConverter<Template>
{
    /// <summary>The kinds of holes.</summary>
    public static ImmutableArray<string> Holes { get; } = ["inputValue", "inputPath", "outputPath"];

    public override Template Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
            throw new JsonException();
        var parts = ImmutableArray.CreateBuilder<TemplatePart>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            parts.Add(reader.TokenType == JsonTokenType.String ? new TextPart(reader.GetString()!) : ReadHole(ref reader));
        return new(parts.ToImmutable());
    }

    public override void Write(Utf8JsonWriter writer, Template value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        foreach (var part in value.Parts)
        {
            if (part is TextPart text)
                writer.WriteStringValue(text.Text);
            else
                WriteHole(writer, part);
        }

        writer.WriteEndArray();
    }

    private static TemplatePart ReadHole(ref Utf8JsonReader reader)
    {
        string? kind = null, port = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isKind = reader.ValueTextEquals("kind"u8);
            reader.Read();
            if (isKind)
                kind = reader.GetString();
            else
                port = reader.GetString();
        }

        return (kind, port) switch
        {
            ("inputValue", not null) => new InputValuePart(port),
            ("inputPath", not null) => new InputPathPart(port),
            ("outputPath", not null) => new OutputPathPart(port),
            _ => throw new JsonException(),
        };
    }

    private static void WriteHole(Utf8JsonWriter writer, TemplatePart part)
    {
        var (kind, port) = part switch
        {
            InputValuePart value => ("inputValue", value.Port),
            InputPathPart path => ("inputPath", path.Port),
            OutputPathPart path => ("outputPath", path.Port),
            _ => throw new JsonException(),
        };
        writer.WriteStartObject();
        writer.WriteString("kind"u8, kind);
        writer.WriteString("port"u8, port);
        writer.WriteEndObject();
    }
}
