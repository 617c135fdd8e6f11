using System.Collections.Immutable;
using Kfc.Compiler.Yaml;

namespace Kfc.Kubernetes;

/// <summary>Fields of a mapping. What is null or empty is left out, as Kubernetes reads both alike.</summary>
internal static class YamlFields
{
    public static void TextField(this YamlWriter yaml, string key, string? value)
    {
        if (value is null)
            return;
        yaml.Key(key);
        yaml.Text(value);
    }

    public static void NumberField(this YamlWriter yaml, string key, long? value)
    {
        if (value is null)
            return;
        yaml.Key(key);
        yaml.Number(value.Value);
    }

    /// <summary>False is the default of every flag that is written here.</summary>
    public static void FlagField(this YamlWriter yaml, string key, bool value)
    {
        if (!value)
            return;
        yaml.Key(key);
        yaml.Flag(true);
    }

    public static void ObjectField(this YamlWriter yaml, string key, IYamlObject? value)
    {
        if (value is null)
            return;
        yaml.Key(key);
        value.Write(yaml);
    }

    public static void ListField<T>(this YamlWriter yaml, string key, ImmutableArray<T> items)
        where T : IYamlObject
    {
        if (items.IsDefaultOrEmpty)
            return;
        yaml.Key(key);
        yaml.BeginList();
        foreach (var item in items)
            item.Write(yaml);
        yaml.EndList();
    }

    public static void TextsField(this YamlWriter yaml, string key, ImmutableArray<string> items)
    {
        if (items.IsDefaultOrEmpty)
            return;
        yaml.Key(key);
        yaml.BeginList();
        foreach (var item in items)
            yaml.Text(item);
        yaml.EndList();
    }

    public static void MapField(this YamlWriter yaml, string key, ImmutableSortedDictionary<string, string> entries)
    {
        if (entries.IsEmpty)
            return;
        yaml.Key(key);
        yaml.BeginMap();
        foreach (var (name, value) in entries)
            yaml.TextField(name, value);
        yaml.EndMap();
    }
}
