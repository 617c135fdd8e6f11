using System.Text.Json;
using Kfc.Compiler.Yaml;
using Kfc.Ir;

namespace Kfc.Kubernetes;

/// <summary>A volume of a pod.</summary>
/// <param name="Name">Unique in the pod.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Source">The claim, secret or config map; unused for an empty volume.</param>
internal sealed record Volume(string Name, VolumeKind Kind, string Source = "") : IYamlObject
{
    public bool Optional { get; init; }

    public bool InMemory { get; init; }

    public string? SizeLimit { get; init; }

    /// <summary>The source of a volume of another kind.</summary>
    public string? Json { get; init; }

    public void Write(YamlWriter yaml)
    {
        yaml.BeginMap();
        yaml.TextField("name", Name);
        if (Json is not null)
        {
            using var source = JsonDocument.Parse(Json);
            foreach (var field in source.RootElement.EnumerateObject())
            {
                yaml.Key(field.Name);
                yaml.Json(field.Value);
            }

            yaml.EndMap();
            return;
        }

        yaml.Key(Kind switch
        {
            VolumeKind.Claim => "persistentVolumeClaim",
            VolumeKind.Secret => "secret",
            VolumeKind.ConfigMap => "configMap",
            _ => "emptyDir",
        });
        yaml.BeginMap();
        switch (Kind)
        {
            case VolumeKind.Claim:
                yaml.TextField("claimName", Source);
                break;
            case VolumeKind.Secret:
                yaml.TextField("secretName", Source);
                yaml.FlagField("optional", Optional);
                break;
            case VolumeKind.ConfigMap:
                yaml.TextField("name", Source);
                yaml.FlagField("optional", Optional);
                break;
            default:
                yaml.TextField("medium", InMemory ? "Memory" : null);
                yaml.TextField("sizeLimit", SizeLimit);
                break;
        }

        yaml.EndMap();
        yaml.EndMap();
    }
}
