using Kfc.Ir;
using Kfc.Kubernetes;
using Kfc.Tekton.Manifest;

namespace Kfc.Tekton.Lowering;

/// <summary>
/// How far pods are locked down. By default no working image breaks: no container gains privileges, the runtime's filter of system
/// calls holds, and added steps are not root. The restricted standard makes everybody the same user, who owns the run's volume.
/// </summary>
internal sealed class PodSecurity(RunSettings settings)
{
    /// <summary>The user <c>nonroot</c> of many images.</summary>
    public const long Nobody = 65532;

    private readonly bool _isRestricted = settings.Security?.Level == SecurityLevel.Restricted;
    private readonly long? _user = settings.Security?.User ?? (settings.Security?.Level == SecurityLevel.Restricted ? Nobody : null);

    /// <summary>
    /// Whether added steps may write to the run's volume as a user of their own. A claim that was there before may belong to
    /// others, and its owner is not changed unasked.
    /// </summary>
    private bool OwnsVolume => _user is not null || settings.Storage?.ExistingClaim is null;

    /// <summary>What holds for every pod.</summary>
    public SecurityContext Pod(bool usesVolume) => new()
    {
        RunAsNonRoot = _user is not null,
        RunAsUser = _user,
        RunAsGroup = settings.Security?.Group ?? _user,
        FsGroup = _user is not null ? settings.Security?.Group ?? _user : usesVolume && OwnsVolume ? Nobody : null,
        Seccomp = true,
    };

    /// <summary>
    /// Puts the contexts of its containers into a task. A template of steps would be merged into what an author says of a container, so
    /// that with one of those each container bears its own.
    /// </summary>
    public PipelineTask Of(PipelineTask task)
    {
        var spec = task.TaskSpec!;
        var keepsUsers = _user is not null || (task.UsesRunVolume && !OwnsVolume);
        var byDefault = new SecurityContext { ForbidsEscalation = true, DropAll = _isRestricted };
        var isOwn = spec.Steps.Any(IsOwn);
        return task with
        {
            TaskSpec = spec with
            {
                StepTemplate = isOwn ? null : byDefault,
                Steps = [.. spec.Steps.Select(s => s.IsHelper && !keepsUsers ? s with { Security = Helper(isOwn ? byDefault : new()) } : isOwn && !IsOwn(s) ? s with { Security = byDefault } : s)],
                Sidecars = [.. spec.Sidecars.Select(s => IsOwn(s) ? s : s with { Security = byDefault })],
            },
        };
    }

    private static SecurityContext Helper(SecurityContext context) => context with { RunAsNonRoot = true, RunAsUser = Nobody };

    private static bool IsOwn(Step container) => container.Fields.Has("securityContext");
}
