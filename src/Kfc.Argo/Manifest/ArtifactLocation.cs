using Kfc.Compiler.Yaml;
using Kfc.Kubernetes;

namespace Kfc.Argo.Manifest;

/// <summary>A place in storage.</summary>
/// <param name="Kind">The field that names the kind of storage: <c>s3</c>, <c>gcs</c>, <c>azure</c>, <c>http</c> or <c>git</c>.</param>
internal sealed record ArtifactLocation(string Kind) : IYamlObject
{
    /// <summary>Fields in the order in which they are written; those that are null are left out.</summary>
    public IReadOnlyList<(string Name, string? Value)> Fields { get; init; } = [];

    public bool Insecure { get; init; }

    /// <summary>Whether the pod's own identity opens the store.</summary>
    public bool UsesPodIdentity { get; init; }

    /// <summary>Whether the secrets are user name and password of a web server.</summary>
    public bool IsBasicAuth { get; init; }

    /// <summary>Keys of a secret, by the field that they fill.</summary>
    public IReadOnlyList<(string Field, string Secret, string Key)> Secrets { get; init; } = [];

    public void Write(YamlWriter yaml)
    {
        yaml.BeginMap();
        foreach (var (name, value) in Fields)
            yaml.TextField(name, value);
        yaml.FlagField("insecure", Insecure);
        yaml.FlagField("useSDKCreds", UsesPodIdentity);
        if (IsBasicAuth && Secrets.Count > 0)
        {
            yaml.Key("auth");
            yaml.BeginMap();
            yaml.Key("basicAuth");
            yaml.BeginMap();
            WriteSecrets(yaml);
            yaml.EndMap();
            yaml.EndMap();
        }
        else
        {
            WriteSecrets(yaml);
        }

        yaml.EndMap();
    }

    private void WriteSecrets(YamlWriter yaml)
    {
        foreach (var (field, secret, key) in Secrets)
        {
            yaml.Key(field);
            yaml.BeginMap();
            yaml.TextField("name", secret);
            yaml.TextField("key", key);
            yaml.EndMap();
        }
    }
}
