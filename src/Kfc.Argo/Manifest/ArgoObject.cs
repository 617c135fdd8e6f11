using Kfc.Compiler.Yaml;
using Kfc.Kubernetes;

namespace Kfc.Argo.Manifest;

/// <summary>The envelope of every object.</summary>
internal static class ArgoObject
{
    public static void Write(YamlWriter yaml, string kind, ObjectMeta metadata, Action<YamlWriter> spec)
    {
        yaml.BeginMap();
        yaml.TextField("apiVersion", "argoproj.io/v1alpha1");
        yaml.TextField("kind", kind);
        yaml.ObjectField("metadata", metadata);
        yaml.Key("spec");
        spec(yaml);
        yaml.EndMap();
    }
}
