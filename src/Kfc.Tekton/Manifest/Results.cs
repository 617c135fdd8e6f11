using Kfc.Compiler.Yaml;
using Kfc.Kubernetes;

namespace Kfc.Tekton.Manifest;

/// <summary>A result that a task declares.</summary>
internal sealed record TaskResult(string Name, string? Description = null, bool IsList = false) : IYamlObject
{
    public void Write(YamlWriter yaml)
    {
        yaml.BeginMap();
        yaml.TextField("name", Name);
        yaml.TextField("type", IsList ? "array" : "string");
        yaml.TextField("description", Description);
        yaml.EndMap();
    }
}

/// <summary>A result that a step declares, for later steps of the same pod.</summary>
internal sealed record StepResult(string Name) : IYamlObject
{
    public void Write(YamlWriter yaml)
    {
        yaml.BeginMap();
        yaml.TextField("name", Name);
        yaml.TextField("type", "string");
        yaml.EndMap();
    }
}

/// <summary>A result of the pipeline.</summary>
internal sealed record PipelineResult(string Name, string Value) : IYamlObject
{
    public void Write(YamlWriter yaml)
    {
        yaml.BeginMap();
        yaml.TextField("name", Name);
        yaml.TextField("type", "string");
        yaml.TextField("value", Value);
        yaml.EndMap();
    }
}
