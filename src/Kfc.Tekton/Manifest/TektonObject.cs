using Kfc.Compiler.Yaml;
using Kfc.Kubernetes;

namespace Kfc.Tekton.Manifest;

/// <summary>The envelope of every object.</summary>
internal static class TektonObject
{
    public static void Write(YamlWriter yaml, string kind, ObjectMeta metadata, Action<YamlWriter> spec)
    {
        yaml.BeginMap();
        yaml.TextField("apiVersion", "tekton.dev/v1");
        yaml.TextField("kind", kind);
        yaml.ObjectField("metadata", metadata);
        yaml.Key("spec");
        spec(yaml);
        yaml.EndMap();
    }
}
