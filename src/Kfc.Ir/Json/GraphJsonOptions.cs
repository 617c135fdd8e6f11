using System.Collections;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Kfc.Ir;

/// <summary>How graphs are spelled in JSON.</summary>
internal static class GraphJsonOptions
{
    /// <summary>JSON levels that a graph may be written with; readers allow far fewer.</summary>
    public const int WriterMaxDepth = 1000;

    /// <summary>Indented, with source positions.</summary>
    public static JsonSerializerOptions Canonical { get; } = Make(keepSources: true);

    /// <summary>On one line, without source positions: what a hash is taken of.</summary>
    public static JsonSerializerOptions Hashed { get; } = Make(keepSources: false);

    private static JsonSerializerOptions Make(bool keepSources)
    {
        var options = new JsonSerializerOptions
        {
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            WriteIndented = keepSources,
            IndentCharacter = ' ',
            IndentSize = 2,
            NewLine = "\n",
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
            AllowDuplicateProperties = false,
            AllowOutOfOrderMetadataProperties = true,
            RespectNullableAnnotations = true,
            RespectRequiredConstructorParameters = true,
            MaxDepth = WriterMaxDepth,
            Converters = { new OrdinalMapConverter<string>(), new OrdinalMapConverter<ComponentSpec>() },
            TypeInfoResolver = GraphJsonContext.Default.WithAddedModifier(type => LeaveOutDefaults(type, keepSources)),
        };
        options.MakeReadOnly();
        return options;
    }

    /// <summary>Whether the JSON must have a property.</summary>
    public static bool IsRequired(JsonPropertyInfo property) =>
        property.IsRequired || property.AssociatedParameter is { IsMemberInitializer: false, HasDefaultValue: false };

    /// <summary>The type of most expressions follows from their operands; where it does not, it is written as <c>type</c>.</summary>
    private static void NameTypes(JsonTypeInfo type)
    {
        for (var i = type.Properties.Count - 1; i >= 0; i--)
        {
            var property = type.Properties[i];
            if (property is { Name: "type", AssociatedParameter: null })
                type.Properties.RemoveAt(i);
            else if (property.Name == "valueType")
                property.Name = "type";
        }
    }

    private static void LeaveOutDefaults(JsonTypeInfo type, bool keepSources)
    {
        if (type.Type.IsAssignableTo(typeof(Expression)))
            NameTypes(type);
        foreach (var property in type.Properties)
        {
            if (property.PropertyType == typeof(bool))
                property.ShouldSerialize = static (_, value) => value is true;
            else if (property.PropertyType == typeof(int) && !IsRequired(property))
                property.ShouldSerialize = static (_, value) => value is not 0;
            else if (property.PropertyType == typeof(SourcePosition))
                property.ShouldSerialize = (_, value) => keepSources && value is SourcePosition { IsKnown: true };
            else if (!IsRequired(property) && property.PropertyType != typeof(string))
                property.ShouldSerialize = static (_, value) => !SaysNothing(value);
            else if (property.IsGetNullable)
                property.ShouldSerialize = static (_, value) => value is not null;
        }
    }

    private static bool SaysNothing(object? value) => value switch
    {
        null => true,
        ICollection items => items.Count == 0,
        TaskSettings settings => settings == TaskSettings.Default,
        RunSettings settings => settings == RunSettings.Default,
        ConcurrencyPolicy.Allow or SecurityLevel.Baseline => true,
        _ => false,
    };
}
