using Kfc.Compiler.Yaml;
using Kfc.Kubernetes;

namespace Kfc.Argo.Manifest;

/// <summary>A template of another object.</summary>
/// <param name="Object">The object's name.</param>
/// <param name="Template">The template; null for what the object as a whole runs.</param>
/// <param name="IsCluster">Whether the object is one for all namespaces.</param>
internal sealed record TemplateRef(string Object, string? Template, bool IsCluster) : IYamlObject
{
    public void Write(YamlWriter yaml)
    {
        yaml.BeginMap();
        yaml.TextField("name", Object);
        yaml.TextField("template", Template);
        yaml.FlagField("clusterScope", IsCluster);
        yaml.EndMap();
    }
}
