using Kfc.Compiler.Yaml;

namespace Kfc.Kubernetes;

/// <summary>What a container may do, or, with <see cref="FsGroup"/> and <see cref="Seccomp"/>, what holds for a whole pod.</summary>
internal sealed record SecurityContext : IYamlObject
{
    public bool RunAsNonRoot { get; init; }

    public long? RunAsUser { get; init; }

    public long? RunAsGroup { get; init; }

    /// <summary>Of a pod: the group that owns its volumes, their root only, so that large ones are not gone through.</summary>
    public long? FsGroup { get; init; }

    /// <summary>Of a pod: whether the container runtime's filter of system calls holds.</summary>
    public bool Seccomp { get; init; }

    public bool ForbidsEscalation { get; init; }

    public bool DropAll { get; init; }

    public void Write(YamlWriter yaml)
    {
        yaml.BeginMap();
        yaml.FlagField("runAsNonRoot", RunAsNonRoot);
        yaml.NumberField("runAsUser", RunAsUser);
        yaml.NumberField("runAsGroup", RunAsGroup);
        yaml.NumberField("fsGroup", FsGroup);
        yaml.TextField("fsGroupChangePolicy", FsGroup is null ? null : "OnRootMismatch");
        if (Seccomp)
        {
            yaml.Key("seccompProfile");
            yaml.BeginMap();
            yaml.TextField("type", "RuntimeDefault");
            yaml.EndMap();
        }

        if (ForbidsEscalation)
        {
            yaml.Key("allowPrivilegeEscalation");
            yaml.Flag(false);
        }

        if (DropAll)
        {
            yaml.Key("capabilities");
            yaml.BeginMap();
            yaml.TextsField("drop", ["ALL"]);
            yaml.EndMap();
        }

        yaml.EndMap();
    }
}
