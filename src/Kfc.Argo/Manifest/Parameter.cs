using System.Collections.Immutable;
using Kfc.Compiler.Yaml;
using Kfc.Kubernetes;

namespace Kfc.Argo.Manifest;

/// <summary>A parameter of a workflow, a template or a call. Values are always text.</summary>
internal sealed record Parameter(string Name) : IYamlObject
{
    public string? Description { get; init; }

    public string? GlobalName { get; init; }

    public string? Default { get; init; }

    public ImmutableArray<string> Enum { get; init; } = [];

    public string? Value { get; init; }

    public ValueFrom? ValueFrom { get; init; }

    public void Write(YamlWriter yaml)
    {
        yaml.BeginMap();
        yaml.TextField("name", Name);
        yaml.TextField("globalName", GlobalName);
        yaml.TextField("description", Description);
        yaml.TextField("default", Default);
        yaml.TextsField("enum", Enum);
        yaml.TextField("value", Value);
        yaml.ObjectField("valueFrom", ValueFrom);
        yaml.EndMap();
    }
}
