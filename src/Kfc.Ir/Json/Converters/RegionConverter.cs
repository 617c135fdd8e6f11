using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Kfc.Ir;

/// <summary>Writes a scope as the array of its nodes.</summary>
internal sealed class RegionConverter : JsonConverter<Region>
{
    public override Region Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        new(JsonSerializer.Deserialize(ref reader, Nodes(options)));

    public override void Write(Utf8JsonWriter writer, Region value, JsonSerializerOptions options)
    {
        var type = (JsonTypeInfo<Node>)options.GetTypeInfo(typeof(Node));
        writer.WriteStartArray();
        foreach (var node in value.Nodes)
            JsonSerializer.Serialize(writer, node, type);
        writer.WriteEndArray();
    }

    private static JsonTypeInfo<ImmutableArray<Node>> Nodes(JsonSerializerOptions options) =>
        (JsonTypeInfo<ImmutableArray<Node>>)options.GetTypeInfo(typeof(ImmutableArray<Node>));
}
