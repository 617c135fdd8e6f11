using Kfc.Compiler.Yaml;
using Kfc.Kubernetes;

namespace Kfc.Argo.Manifest;

/// <summary>The volume that tasks of a run share: a claim that is made for it, or one that exists.</summary>
internal sealed record RunVolume(ClaimTemplate? NewClaim, string? ExistingClaim)
{
    public const string Name = "kfc-run";

    public void WriteField(YamlWriter yaml)
    {
        yaml.Key(NewClaim is null ? "volumes" : "volumeClaimTemplates");
        yaml.BeginList();
        if (NewClaim is null)
            new Volume(Name, Ir.VolumeKind.Claim, ExistingClaim!).Write(yaml);
        else
            (NewClaim with { Name = Name }).Write(yaml);
        yaml.EndList();
    }
}
