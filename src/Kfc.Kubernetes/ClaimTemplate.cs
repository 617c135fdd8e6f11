using Kfc.Compiler.Yaml;

namespace Kfc.Kubernetes;

/// <summary>What a new persistent volume claim asks for.</summary>
internal sealed record ClaimTemplate(string AccessMode, string? StorageClass, string Size) : IYamlObject
{
    public void Write(YamlWriter yaml)
    {
        yaml.BeginMap();
        WriteFields(yaml);
        yaml.EndMap();
    }

    /// <summary>The fields, for an object that has a name too.</summary>
    public void WriteFields(YamlWriter yaml)
    {
        yaml.Key("spec");
        yaml.BeginMap();
        yaml.TextsField("accessModes", [AccessMode]);
        yaml.TextField("storageClassName", StorageClass);
        yaml.Key("resources");
        yaml.BeginMap();
        yaml.Key("requests");
        yaml.BeginMap();
        yaml.TextField("storage", Size);
        yaml.EndMap();
        yaml.EndMap();
        yaml.EndMap();
    }
}
