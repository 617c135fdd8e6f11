using Kfc.Ir;
using Kfc.Tekton.Manifest;

namespace Kfc.Tekton.Lowering;

/// <summary>Tasks whose pod needs several claims: it starts only where all of them can be reached.</summary>
internal static class ClaimCheck
{
    public static IEnumerable<Diagnostic> Of(IEnumerable<PipelineTask> tasks, RunSettings settings)
    {
        foreach (var task in tasks.Where(t => !t.TaskSpec!.Volumes.IsEmpty || t.Workspaces.Length > 1))
        {
            var claims = task.TaskSpec!.Volumes.Where(v => v.Kind == VolumeKind.Claim).Select(v => $"claim '{v.Source}'");
            claims = claims.Concat(task.Workspaces.Where(w => w.Workspace != Ref.Workspace).Select(w => $"volume '{w.Workspace[RunVolumes.Prefix.Length..]}'"));
            if (task.Workspaces.Any(w => w.Workspace == Ref.Workspace))
                claims = claims.Prepend(settings.Storage?.ExistingClaim is { } existing ? $"claim '{existing}'" : "the run's volume");
            var all = claims.Distinct(StringComparer.Ordinal).ToList();
            if (all.Count > 1)
                yield return TektonDiagnostics.SeveralClaims.At(task.Source, task.Name, string.Join(", ", all));
        }
    }
}
