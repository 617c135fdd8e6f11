using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Kfc.Ir.Tests;

/// <summary>Writes the shapes that the reader checks as a JSON Schema.</summary>
internal sealed class SchemaWriter(ApiDocs docs)
{
    private static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private readonly SortedDictionary<string, JsonNode?> _definitions = new(StringComparer.Ordinal);

    public string Write(ObjectShape graph)
    {
        var root = Reference(graph);
        var schema = new JsonObject
        {
            ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
            ["title"] = $"Kfc pipeline graph {PipelineGraph.CurrentVersion}",
            ["$ref"] = root["$ref"]!.DeepClone(),
            ["$defs"] = new JsonObject(_definitions),
        };
        return schema.ToJsonString(Indented) + "\n";
    }

    private JsonObject Of(Shape shape) => shape switch
    {
        TextShape { Rule: TextRule.Name } => new() { ["type"] = "string", ["pattern"] = KebabName.Pattern },
        TextShape { Rule: TextRule.Position } => new() { ["type"] = "string", ["pattern"] = @"^[\s\S]+:[0-9]+$" },
        TextShape => new() { ["type"] = "string" },
        WordShape { Words: [var word] } => new() { ["const"] = word },
        WordShape words => new() { ["enum"] = new JsonArray([.. words.Words.Select(w => (JsonNode)w)]) },
        FlagShape => new() { ["type"] = "boolean" },
        NumberShape number => Number(number),
        ArrayShape array => new() { ["type"] = "array", ["items"] = Of(array.Element) },
        TextOrArrayShape either => new() { ["oneOf"] = new JsonArray(new JsonObject { ["type"] = "string" }, Of(either.Array)) },
        MapShape map => Map(map),
        ObjectShape fields => Reference(fields),
        KindShape kinds => Reference(kinds),
        _ => throw new ArgumentOutOfRangeException(nameof(shape)),
    };

    private static JsonObject Number(NumberShape number)
    {
        var schema = new JsonObject { ["type"] = number.Whole ? "integer" : "number" };
        if (number.Least is 0 or 1)
            schema["minimum"] = (int)number.Least;
        return schema;
    }

    private JsonObject Map(MapShape map)
    {
        var schema = new JsonObject { ["type"] = "object", ["additionalProperties"] = Of(map.Value) };
        if (map.Keys == TextRule.Name)
            schema["propertyNames"] = new JsonObject { ["pattern"] = KebabName.Pattern };
        return schema;
    }

    private JsonObject Reference(ObjectShape shape)
    {
        if (_definitions.TryAdd(shape.Name, null))
            _definitions[shape.Name] = Object(shape);
        return new() { ["$ref"] = $"#/$defs/{shape.Name}" };
    }

    private JsonObject Reference(KindShape shape)
    {
        if (_definitions.TryAdd(shape.Name, null))
        {
            var choices = new JsonArray([.. shape.Kinds.Values.Select(Reference)]);
            if (shape.Text is not null)
                choices.Insert(0, Of(shape.Text));
            _definitions[shape.Name] = Described(docs.Type(shape.Name), new() { ["oneOf"] = choices });
        }

        return new() { ["$ref"] = $"#/$defs/{shape.Name}" };
    }

    private JsonObject Object(ObjectShape shape)
    {
        var properties = new JsonObject();
        foreach (var (name, field) in shape.Fields)
            properties[name] = Described(docs.Field(shape.Name, name), Of(field.Shape));
        return Described(docs.Type(shape.Name), new()
        {
            ["type"] = "object",
            ["properties"] = properties,
            ["required"] = new JsonArray([.. shape.Fields.Where(f => f.Value.Required).Select(f => (JsonNode)f.Key)]),
            ["additionalProperties"] = false,
        });
    }

    private static JsonObject Described(string? text, JsonObject schema)
    {
        if (text is not null)
            schema.Insert(0, "description", text);
        return schema;
    }
}
