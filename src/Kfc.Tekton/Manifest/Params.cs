using Kfc.Compiler.Yaml;
using Kfc.Kubernetes;

namespace Kfc.Tekton.Manifest;

/// <summary>A value given to a parameter.</summary>
internal sealed record Param(string Name, string Value) : IYamlObject
{
    public void Write(YamlWriter yaml)
    {
        yaml.BeginMap();
        yaml.TextField("name", Name);
        yaml.TextField("value", Value);
        yaml.EndMap();
    }
}

/// <summary>A declared parameter. Those with a list have names of their own kind, so that one name never has two types.</summary>
internal sealed record ParamSpec(string Name, bool IsList = false) : IYamlObject
{
    public string? Description { get; init; }

    public string? Default { get; init; }

    public void Write(YamlWriter yaml)
    {
        yaml.BeginMap();
        yaml.TextField("name", Name);
        yaml.TextField("type", IsList ? "array" : "string");
        yaml.TextField("description", Description);
        yaml.TextField("default", Default);
        yaml.EndMap();
    }
}
