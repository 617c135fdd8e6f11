using System.Collections.Immutable;
using Kfc.Compiler.Yaml;
using Kfc.Kubernetes;

namespace Kfc.Argo.Manifest;

/// <summary>Locks that a pod holds while it runs.</summary>
internal sealed record Locks(ImmutableArray<LocalName> Mutexes, ImmutableArray<Semaphore> Semaphores) : IYamlObject
{
    public void Write(YamlWriter yaml)
    {
        yaml.BeginMap();
        yaml.ListField("mutexes", Mutexes);
        yaml.ListField("semaphores", Semaphores);
        yaml.EndMap();
    }
}

/// <summary>A counted lock, whose count is a key of a config map.</summary>
internal sealed record Semaphore(string ConfigMap, string Key) : IYamlObject
{
    public void Write(YamlWriter yaml)
    {
        yaml.BeginMap();
        yaml.Key("configMapKeyRef");
        yaml.BeginMap();
        yaml.TextField("name", ConfigMap);
        yaml.TextField("key", Key);
        yaml.EndMap();
        yaml.EndMap();
    }
}
