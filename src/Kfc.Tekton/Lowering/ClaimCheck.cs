using Kfc.Ir;
using Kfc.Tekton.Manifest;

namespace Kfc.Tekton.Lowering;

/// <summary>Tasks whose pod needs several claims: it starts only where all of them can be reached.</summary>
internal static class ClaimCheck
{
    public static IEnumerable<Diagnostic> Of(IEnumerable<PipelineTask> tasks, RunSettings settings)
    {
        foreach (var task in tasks)
        {
            var bound = task.Workspaces.Select(w => w.Workspace).Where(IsClaim).Distinct(StringComparer.Ordinal).ToList();
            if (bound.Count > 1)
                yield return TektonDiagnostics.SeveralClaimWorkspaces.At(task.Source, ["Give the workspaces folders of one claim, or of the run's volume.", "Mount the other claim as a volume of the task."], task.Name);
            var claims = task.TaskSpec!.Volumes.Where(v => v.Kind == VolumeKind.Claim).Select(v => $"claim '{v.Source}'");
            if (task.UsesRunVolume)
                claims = claims.Prepend(settings.Storage?.ExistingClaim is { } existing ? $"claim '{existing}'" : "the run's volume");
            else if (bound.Count > 0)
                claims = claims.Prepend(bound[0].StartsWith(RunVolumes.Prefix, StringComparison.Ordinal) ? $"volume '{bound[0][RunVolumes.Prefix.Length..]}'" : "a claim as workspace");
            var all = claims.Distinct(StringComparer.Ordinal).ToList();
            if (all.Count > 1)
                yield return TektonDiagnostics.SeveralClaims.At(task.Source, task.Name, string.Join(", ", all));
        }
    }

    private static bool IsClaim(string workspace) =>
        workspace == Ref.Workspace || workspace.StartsWith(SharedWorkspaces.ClaimPrefix, StringComparison.Ordinal) || workspace.StartsWith(RunVolumes.Prefix, StringComparison.Ordinal);
}
