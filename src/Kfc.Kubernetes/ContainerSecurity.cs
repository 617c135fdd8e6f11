using Kfc.Compiler.Yaml;
using Kfc.Ir;

namespace Kfc.Kubernetes;

/// <summary>The security context of a container: no further privileges, ever.</summary>
/// <param name="User">A user that is not root; null for the pod's.</param>
/// <param name="HasNoCapabilities">Whether root's powers are taken away.</param>
internal sealed record ContainerSecurity(long? User, bool HasNoCapabilities) : IYamlObject
{
    /// <summary>Of containers that the compiler adds.</summary>
    public static ContainerSecurity Helper { get; } = new(PodSecurity.DefaultUser, HasNoCapabilities: true);

    /// <summary>Of the author's containers.</summary>
    public static ContainerSecurity Of(SecuritySettings? settings) => new(null, settings?.Level == SecurityLevel.Restricted);

    public void Write(YamlWriter yaml)
    {
        yaml.BeginMap();
        yaml.Key("allowPrivilegeEscalation");
        yaml.Flag(false);
        if (HasNoCapabilities)
        {
            yaml.Key("capabilities");
            yaml.BeginMap();
            yaml.TextsField("drop", ["ALL"]);
            yaml.EndMap();
        }

        yaml.FlagField("runAsNonRoot", User is not null);
        yaml.NumberField("runAsUser", User);
        yaml.EndMap();
    }
}
