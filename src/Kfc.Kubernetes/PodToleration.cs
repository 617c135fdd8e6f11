using Kfc.Compiler.Yaml;
using Kfc.Ir;

namespace Kfc.Kubernetes;

/// <summary>A <c>tolerations</c> entry of a pod.</summary>
internal sealed record PodToleration(Toleration Source) : IYamlObject
{
    public void Write(YamlWriter yaml)
    {
        yaml.BeginMap();
        yaml.TextField("key", Source.Key);
        yaml.TextField("operator", Source.Operator);
        yaml.TextField("value", Source.Value);
        yaml.TextField("effect", Source.Effect);
        yaml.NumberField("tolerationSeconds", Source.Seconds);
        yaml.EndMap();
    }
}
