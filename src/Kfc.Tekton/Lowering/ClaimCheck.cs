using System.Collections.Immutable;
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
                yield return TektonDiagnostics.SeveralClaimWorkspaces.At(task.Source, WaysOut(task, bound), task.Name, string.Join(" and ", bound.Select(Named)));
            var claims = task.TaskSpec!.Volumes.Where(v => v.Kind == VolumeKind.Claim).Select(v => $"claim '{v.Source}'");
            if (task.UsesRunVolume)
                claims = claims.Prepend(settings.Storage?.ExistingClaim is { } existing ? $"claim '{existing}'" : "the run's volume");
            else if (bound.Count > 0)
                claims = claims.Prepend(bound[0].StartsWith(RunVolumes.Prefix, StringComparison.Ordinal) ? Named(bound[0]) : "a claim as workspace");
            var all = claims.Distinct(StringComparer.Ordinal).ToList();
            if (all.Count > 1)
                yield return TektonDiagnostics.SeveralClaims.At(task.Source, task.Name, string.Join(", ", all));
        }
    }

    private static string Named(string workspace) => workspace == Ref.Workspace ? "the run's volume"
        : workspace.StartsWith(RunVolumes.Prefix, StringComparison.Ordinal) ? $"volume '{workspace[RunVolumes.Prefix.Length..]}'"
        : $"claim '{workspace[SharedWorkspaces.ClaimPrefix.Length..]}'";

    /// <summary>What helps hangs on why the claims are there: files of the run, volumes that are made for it, workspaces of the component.</summary>
    private static ImmutableArray<string> WaysOut(PipelineTask task, List<string> bound)
    {
        var ways = ImmutableArray.CreateBuilder<string>();
        if (task.Workspaces.Any(w => w.Name == Ref.Workspace))
            ways.Add("Keep artifacts and large values in a bucket, which needs no volume: Storage = new(ObjectStore: …) in the pipeline's Options.");
        if (bound.Exists(b => b.StartsWith(RunVolumes.Prefix, StringComparison.Ordinal)))
            ways.Add("In place of Volume.ForRun take Volume.Empty when the task alone uses what lies there, or Volume.Claim for a claim that exists.");
        if (task.Workspaces.Any(w => w.Name != Ref.Workspace && !w.Name.StartsWith(RunVolumes.Prefix, StringComparison.Ordinal)))
            ways.AddRange("Give the workspaces folders of one claim, or of the run's volume.", "Mount the other claim as a volume of the task.");
        return ways.ToImmutable();
    }

    private static bool IsClaim(string workspace) =>
        workspace == Ref.Workspace || workspace.StartsWith(SharedWorkspaces.ClaimPrefix, StringComparison.Ordinal) || workspace.StartsWith(RunVolumes.Prefix, StringComparison.Ordinal);
}
