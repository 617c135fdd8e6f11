using Kfc.Compiler.Yaml;
using Kfc.Kubernetes;

namespace Kfc.Argo.Manifest;

/// <summary>Something done with an object of the cluster.</summary>
internal sealed record ResourceSpec(string Action, string Manifest, string? SuccessCondition, string? FailureCondition) : IYamlObject
{
    public void Write(YamlWriter yaml)
    {
        yaml.BeginMap();
        yaml.TextField("action", Action);
        yaml.TextField("successCondition", SuccessCondition);
        yaml.TextField("failureCondition", FailureCondition);
        yaml.TextField("manifest", Manifest);
        yaml.EndMap();
    }
}
