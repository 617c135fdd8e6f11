using Kfc.Compiler.Yaml;
using Kfc.Kubernetes;

namespace Kfc.Argo.Manifest;

/// <summary>Answers from a cache in a config map.</summary>
/// <param name="Key">Letters, digits and dashes, once it is worked out.</param>
/// <param name="MaxAge">How long an answer holds; null for ever.</param>
/// <param name="ConfigMap">Name of the config map.</param>
internal sealed record Memoize(string Key, string? MaxAge, string ConfigMap) : IYamlObject
{
    public void Write(YamlWriter yaml)
    {
        yaml.BeginMap();
        yaml.TextField("key", Key);
        // The field must be there; the engine takes an empty text for no bound.
        yaml.TextField("maxAge", MaxAge ?? "");
        yaml.Key("cache");
        yaml.BeginMap();
        yaml.Key("configMap");
        yaml.BeginMap();
        yaml.TextField("name", ConfigMap);
        yaml.EndMap();
        yaml.EndMap();
        yaml.EndMap();
    }
}
