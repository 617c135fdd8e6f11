using Kfc.Compiler.Yaml;

namespace Kfc.Kubernetes;

/// <summary>What a new persistent volume claim asks for.</summary>
internal sealed record ClaimTemplate(string AccessMode, string? StorageClass, string Size) : IYamlObject
{
    /// <summary>Its name, where several can stand together; null where it has none.</summary>
    public string? Name { get; init; }

    public void Write(YamlWriter yaml)
    {
        yaml.BeginMap();
        if (Name is not null)
        {
            yaml.Key("metadata");
            yaml.BeginMap();
            yaml.TextField("name", Name);
            yaml.EndMap();
        }

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
        yaml.EndMap();
    }
}
