using System.Collections;
using System.Text.Json.Serialization.Metadata;

namespace Kfc.Ir;

/// <summary>Every text inside a part of a graph, with the path that it has in the JSON form; templates are left to their readers.</summary>
public static class GraphTexts
{
    /// <summary>The texts of a task's settings.</summary>
    public static IEnumerable<(string Path, string Text)> Of(TaskSettings settings) => ReferenceEquals(settings, TaskSettings.Default) ? [] : Inside(settings, "");

    /// <summary>The texts of a run's settings.</summary>
    public static IEnumerable<(string Path, string Text)> Of(RunSettings settings) => ReferenceEquals(settings, RunSettings.Default) ? [] : Inside(settings, "");

    /// <summary>The texts of a component.</summary>
    public static IEnumerable<(string Path, string Text)> Of(ComponentSpec component) => Inside(component, "");

    /// <summary>Goes by the description of the JSON form, so that what a setting gains later is found too, without reflection.</summary>
    private static IEnumerable<(string Path, string Text)> Inside(object? value, string path) => value switch
    {
        null => [],
        string text => [(path, text)],
        IDictionary map => map.Keys.Cast<string>().SelectMany(key => Inside(map[key], $"{path}.{key}").Prepend((path, key))),
        IEnumerable items => items.Cast<object?>().SelectMany((item, i) => Inside(item, FormattableString.Invariant($"{path}[{i}]"))),
        _ => Properties(value).SelectMany(property => Inside(property.Get!(value), path.Length == 0 ? property.Name : $"{path}.{property.Name}")),
    };

    private static IEnumerable<JsonPropertyInfo> Properties(object value) =>
        GraphJsonOptions.Canonical.TryGetTypeInfo(value.GetType(), out var type) && type.Kind == JsonTypeInfoKind.Object
            ? type.Properties.Where(property => property.Get is not null)
            : [];
}
