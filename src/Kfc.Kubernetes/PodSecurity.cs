using Kfc.Compiler.Yaml;
using Kfc.Ir;

namespace Kfc.Kubernetes;

/// <summary>The security context of a pod.</summary>
internal sealed record PodSecurity : IYamlObject
{
    /// <summary>User and group of containers that must not be root and whose author chose none.</summary>
    public const long DefaultUser = 65532;

    public bool NonRoot { get; init; }

    public long? User { get; init; }

    public long? Group { get; init; }

    /// <summary>Group that owns volumes.</summary>
    public long? VolumeGroup { get; init; }

    /// <summary>The filter of system calls is the container runtime's own at every level; at the level restricted nothing is root.</summary>
    public static PodSecurity Of(SecuritySettings? settings)
    {
        var isRestricted = settings?.Level == SecurityLevel.Restricted;
        var user = settings?.User ?? (isRestricted ? DefaultUser : null);
        var group = settings?.Group ?? (isRestricted ? user : null);
        return new() { NonRoot = isRestricted, User = user, Group = group, VolumeGroup = group };
    }

    public void Write(YamlWriter yaml)
    {
        yaml.BeginMap();
        yaml.FlagField("runAsNonRoot", NonRoot);
        yaml.NumberField("runAsUser", User);
        yaml.NumberField("runAsGroup", Group);
        yaml.NumberField("fsGroup", VolumeGroup);
        yaml.Key("seccompProfile");
        yaml.BeginMap();
        yaml.TextField("type", "RuntimeDefault");
        yaml.EndMap();
        yaml.EndMap();
    }
}
