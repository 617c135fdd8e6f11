using Kfc.Ir;
using Kfc.Kubernetes;

namespace Kfc.Argo.Lowering;

/// <summary>
/// How far pods are locked down. By default no working image breaks: no container gains privileges, the runtime's filter of system
/// calls holds, and added containers are not root. The restricted standard makes everybody the same user.
/// </summary>
internal static class PodSecurity
{
    /// <summary>The user <c>nonroot</c> of many images.</summary>
    private const long Nobody = 65532;

    /// <summary>Containers that the compiler adds.</summary>
    public static SecurityContext Helper { get; } = new() { RunAsNonRoot = true, RunAsUser = Nobody, ForbidsEscalation = true, DropAll = true };

    /// <summary>What holds for every pod.</summary>
    public static SecurityContext Pod(SecuritySettings? settings)
    {
        var user = settings?.User ?? (settings?.Level == SecurityLevel.Restricted ? Nobody : null);
        return new()
        {
            RunAsNonRoot = user is not null,
            RunAsUser = user,
            RunAsGroup = settings?.Group ?? user,
            FsGroup = settings?.Group ?? user,
            Seccomp = true,
        };
    }

    /// <summary>The author's containers.</summary>
    public static SecurityContext Container(SecuritySettings? settings) =>
        new() { ForbidsEscalation = true, DropAll = settings?.Level == SecurityLevel.Restricted };
}
