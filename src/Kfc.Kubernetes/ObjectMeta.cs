using System.Collections.Immutable;
using Kfc.Compiler.Yaml;

namespace Kfc.Kubernetes;

/// <summary>Names, labels and annotations of an object.</summary>
internal sealed record ObjectMeta : IYamlObject
{
    public static ImmutableSortedDictionary<string, string> NoEntries { get; } =
        ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    public string? Name { get; init; }

    public string? GenerateName { get; init; }

    public string? Namespace { get; init; }

    public ImmutableSortedDictionary<string, string> Labels { get; init; } = NoEntries;

    public ImmutableSortedDictionary<string, string> Annotations { get; init; } = NoEntries;

    public bool IsEmpty => Name is null && GenerateName is null && Namespace is null && Labels.IsEmpty && Annotations.IsEmpty;

    public void Write(YamlWriter yaml)
    {
        yaml.BeginMap();
        yaml.TextField("name", Name);
        yaml.TextField("generateName", GenerateName);
        yaml.TextField("namespace", Namespace);
        yaml.MapField("labels", Labels);
        yaml.MapField("annotations", Annotations);
        yaml.EndMap();
    }
}
