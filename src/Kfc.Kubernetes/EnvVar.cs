using Kfc.Compiler.Yaml;

namespace Kfc.Kubernetes;

/// <summary>An environment variable of a container: a text, or a key of a secret or config map.</summary>
internal sealed record EnvVar(string Name, string? Value, KeySelector? From = null) : IYamlObject
{
    public void Write(YamlWriter yaml)
    {
        yaml.BeginMap();
        yaml.TextField("name", Name);
        yaml.TextField("value", Value);
        if (From is not null)
        {
            yaml.Key("valueFrom");
            yaml.BeginMap();
            yaml.ObjectField(From.IsSecret ? "secretKeyRef" : "configMapKeyRef", From);
            yaml.EndMap();
        }

        yaml.EndMap();
    }
}

/// <summary>A key of a secret or config map.</summary>
internal sealed record KeySelector(bool IsSecret, string Name, string Key, bool Optional) : IYamlObject
{
    public void Write(YamlWriter yaml)
    {
        yaml.BeginMap();
        yaml.TextField("name", Name);
        yaml.TextField("key", Key);
        yaml.FlagField("optional", Optional);
        yaml.EndMap();
    }
}
