using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Kfc.Ir;

/// <summary>Writes a template as the array of its parts: fixed text as a string, a hole as an object with its kind and port.</summary>
internal sealed class TemplateConverter : JsonConverter<Template>
{
    /// <summary>The kinds of holes and their fields.</summary>
    public static ImmutableArray<(string Kind, ImmutableArray<string> Fields)> Holes { get; } =
    [
        ("inputValue", ["port"]), ("inputPath", ["port"]), ("outputPath", ["port"]), ("workspacePath", ["workspace"]),
        ("stepResult", ["step", "result"]), ("stepResultPath", ["result"]), ("exitCodePath", ["step"]), ("variable", ["name"]), ("podFact", ["fact"]),
    ];

    private static readonly Dictionary<string, PodFact> Facts =
        Enum.GetValues<PodFact>().ToDictionary(fact => JsonNamingPolicy.CamelCase.ConvertName(fact.ToString()), StringComparer.Ordinal);

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
        string? kind = null, first = null, second = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString();
            reader.Read();
            if (name == "kind")
                kind = reader.GetString();
            else if (name == "result")
                second = reader.GetString();
            else
                first = reader.GetString();
        }

        return (kind, first, second) switch
        {
            ("inputValue", not null, _) => new InputValuePart(first),
            ("inputPath", not null, _) => new InputPathPart(first),
            ("outputPath", not null, _) => new OutputPathPart(first),
            ("workspacePath", not null, _) => new WorkspacePathPart(first),
            ("stepResult", not null, not null) => new StepResultPart(first, second),
            ("stepResultPath", _, not null) => new StepResultPathPart(second),
            ("exitCodePath", not null, _) => new ExitCodePathPart(first),
            ("variable", not null, _) => new VariablePart(first),
            ("podFact", not null, _) when Facts.TryGetValue(first, out var fact) => new PodFactPart(fact),
            _ => throw new JsonException(),
        };
    }

    private static void WriteHole(Utf8JsonWriter writer, TemplatePart part)
    {
        (string Kind, string Field, string Text, string? Result) hole = part switch
        {
            InputValuePart value => ("inputValue", "port", value.Port, null),
            InputPathPart path => ("inputPath", "port", path.Port, null),
            OutputPathPart path => ("outputPath", "port", path.Port, null),
            WorkspacePathPart path => ("workspacePath", "workspace", path.Workspace, null),
            StepResultPart value => ("stepResult", "step", value.Step, value.Result),
            StepResultPathPart path => ("stepResultPath", "result", path.Result, null),
            ExitCodePathPart path => ("exitCodePath", "step", path.Step, null),
            VariablePart variable => ("variable", "name", variable.Name, null),
            PodFactPart fact => ("podFact", "fact", JsonNamingPolicy.CamelCase.ConvertName(fact.Fact.ToString()), null),
            _ => throw new JsonException(),
        };
        writer.WriteStartObject();
        writer.WriteString("kind"u8, hole.Kind);
        writer.WriteString(hole.Field, hole.Text);
        if (hole.Result is not null)
            writer.WriteString("result"u8, hole.Result);
        writer.WriteEndObject();
    }
}
