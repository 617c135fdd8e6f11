using Kfc.Compiler.Yaml;

namespace Kfc.Kubernetes;

/// <summary>A <c>volumeMounts</c> entry of a container.</summary>
internal sealed record Mount(string Name, string MountPath, string? SubPath = null, bool ReadOnly = false) : IYamlObject
{
    public void Write(YamlWriter yaml)
    {
        yaml.BeginMap();
        yaml.TextField("name", Name);
        yaml.TextField("mountPath", MountPath);
        yaml.TextField("subPath", SubPath);
        yaml.FlagField("readOnly", ReadOnly);
        yaml.EndMap();
    }
}
