namespace Kfc;

/// <summary>How far pods are locked down.</summary>
/// <param name="Level">Which of Kubernetes' pod security standards all pods meet.</param>
/// <param name="User">User that containers run as, from 1; null for the image's, or for a user of the compiler's choice when the level asks for one.</param>
/// <param name="Group">Group that containers run as and that owns volumes, from 1; null for the image's, or as for <paramref name="User"/>.</param>
public sealed record Security(SecurityLevel Level = SecurityLevel.Baseline, long? User = null, long? Group = null);

/// <summary>Kubernetes' pod security standards.</summary>
public enum SecurityLevel
{
    /// <summary>What never breaks a working image.</summary>
    Baseline,

    /// <summary>The standard <c>restricted</c>: no root, no capabilities.</summary>
    Restricted,
}
