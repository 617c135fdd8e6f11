using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Kfc.Ir;

/// <summary>Writes a scalar type as its word, every other type as an object with its kind.</summary>
internal sealed class WireTypeConverter : JsonConverter<WireType>
{
    /// <summary>The words of the scalars.</summary>
    public static ImmutableArray<ScalarType> Scalars { get; } =
        [WireType.String, WireType.Bool, WireType.Int, WireType.Long, WireType.Double];

    public override WireType Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.String)
            return Scalar(reader.GetString()!);
        if (reader.TokenType != JsonTokenType.StartObject)
            throw new JsonException();
        string? kind = null, name = null;
        WireType? element = null;
        ImmutableArray<string> members = [];
        ImmutableArray<RecordField> fields = [];
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var property = reader.GetString();
            reader.Read();
            switch (property)
            {
                case "kind":
                    kind = reader.GetString();
                    break;
                case "name":
                    name = reader.GetString();
                    break;
                case "element":
                    element = Read(ref reader, typeToConvert, options);
                    break;
                case "members":
                    members = ReadMembers(ref reader);
                    break;
                case "fields":
                    fields = ReadFields(ref reader, options);
                    break;
                default:
                    throw new JsonException();
            }
        }

        return (kind, name, element) switch
        {
            ("enum", not null, _) => new EnumType(name, members),
            ("record", not null, _) => new RecordType(name, fields),
            ("list", _, not null) => new ListType(element),
            ("artifact", not null, _) => new ArtifactType(name),
            _ => throw new JsonException(),
        };
    }

    public override void Write(Utf8JsonWriter writer, WireType value, JsonSerializerOptions options)
    {
        switch (value)
        {
            case ScalarType scalar:
                writer.WriteStringValue(scalar.ToString());
                return;
            case EnumType words:
                WriteStart(writer, "enum", words.Name);
                writer.WriteStartArray("members"u8);
                foreach (var member in words.Members)
                    writer.WriteStringValue(member);
                writer.WriteEndArray();
                break;
            case RecordType record:
                WriteStart(writer, "record", record.Name);
                WriteFields(writer, record, options);
                break;
            case ListType list:
                WriteStart(writer, "list", null);
                writer.WritePropertyName("element"u8);
                Write(writer, list.Element, options);
                break;
            case ArtifactType artifact:
                WriteStart(writer, "artifact", artifact.Artifact);
                break;
        }

        writer.WriteEndObject();
    }

    private static ScalarType Scalar(string word)
    {
        foreach (var scalar in Scalars)
        {
            if (string.Equals(scalar.ToString(), word, StringComparison.Ordinal))
                return scalar;
        }

        throw new JsonException();
    }

    private static ImmutableArray<string> ReadMembers(ref Utf8JsonReader reader)
    {
        var members = ImmutableArray.CreateBuilder<string>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            members.Add(reader.GetString() ?? throw new JsonException());
        return members.ToImmutable();
    }

    private ImmutableArray<RecordField> ReadFields(ref Utf8JsonReader reader, JsonSerializerOptions options)
    {
        var fields = ImmutableArray.CreateBuilder<RecordField>();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString()!;
            reader.Read();
            fields.Add(new(name, Read(ref reader, typeof(WireType), options)));
        }

        return fields.ToImmutable();
    }

    private static void WriteStart(Utf8JsonWriter writer, string kind, string? name)
    {
        writer.WriteStartObject();
        writer.WriteString("kind"u8, kind);
        if (name is not null)
            writer.WriteString("name"u8, name);
    }

    private void WriteFields(Utf8JsonWriter writer, RecordType record, JsonSerializerOptions options)
    {
        writer.WriteStartObject("fields"u8);
        foreach (var field in record.Fields)
        {
            writer.WritePropertyName(field.Name);
            Write(writer, field.Type, options);
        }

        writer.WriteEndObject();
    }
}
