using System.Collections.Immutable;
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

    /// <summary>Puts the contexts of its containers into a task.</summary>
    public PipelineTask Of(PipelineTask task)
    {
        var spec = task.TaskSpec!;
        ImmutableArray<Step> steps = _user is not null || (spec.Workspaces.Any(w => w.Name == Ref.Workspace) && !OwnsVolume)
            ? spec.Steps
            : [.. spec.Steps.Select(s => s.IsHelper ? s with { Security = new() { RunAsNonRoot = true, RunAsUser = Nobody } } : s)];
        return task with { TaskSpec = spec with { StepTemplate = new() { ForbidsEscalation = true, DropAll = _isRestricted }, Steps = steps } };
    }
}
