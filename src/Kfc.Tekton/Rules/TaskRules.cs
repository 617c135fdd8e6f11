using Kfc.Tekton.Manifest;

namespace Kfc.Tekton.Rules;

/// <summary>Rules of a task's specification and its steps: T1-T3, T8, T13, T17, S1, S2, S3, S7, S10.</summary>
internal static class TaskRules
{
    private const int MaxScripts = 90 * 1024;

    public static IEnumerable<(string Rule, string Problem)> Check(PipelineTask task)
    {
        var spec = task.TaskSpec!;
        if (spec.Steps.IsEmpty)
            yield return ("T1", $"task '{task.Name}' has no steps");
        if (NameRules.Twice(spec.Volumes.Select(v => v.Name), StringComparer.Ordinal) is { } volume)
            yield return ("T2", $"task '{task.Name}' has two volumes named '{volume}'");
        foreach (var param in spec.Params.Where(p => !NameRules.IsParam(p.Name)))
            yield return ("T8", $"task '{task.Name}' has a parameter named '{param.Name}'");
        foreach (var result in spec.Results.Where(r => !NameRules.IsResult(r.Name)))
            yield return ("T17", $"task '{task.Name}' has a result named '{result.Name}'");
        if (NameRules.Twice(spec.Results.Select(r => r.Name), StringComparer.Ordinal) is { } twice)
            yield return ("T17", $"task '{task.Name}' has two results named '{twice}'");
        if (NameRules.Twice(spec.Steps.Select(s => s.Name), StringComparer.Ordinal) is { } step)
            yield return ("S1", $"task '{task.Name}' has two steps named '{step}'");
        if (spec.Steps.Sum(s => s.Script?.Length ?? 0) > MaxScripts)
            yield return ("2.15", $"the scripts of task '{task.Name}' are too long for one argument");
        var volumes = spec.Volumes.Select(v => v.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var problem in spec.Steps.SelectMany(s => Check(task, s, volumes)))
            yield return problem;
    }

    private static IEnumerable<(string Rule, string Problem)> Check(PipelineTask task, Step step, HashSet<string> volumes)
    {
        var place = $"step '{step.Name}' of task '{task.Name}'";
        if (!NameRules.IsLabel(step.Name))
            yield return ("S1", $"{place} is misnamed");
        if (step.Image.Length == 0)
            yield return ("S2", $"{place} has no image");
        if (step.Script is not null && !step.Command.IsEmpty)
            yield return ("S3", $"{place} has a script and a command");
        foreach (var mount in step.Mounts)
        {
            if (!volumes.Contains(mount.Name))
                yield return ("T2", $"{place} mounts '{mount.Name}', which is no volume");
            if (mount.MountPath.StartsWith("/tekton/", StringComparison.Ordinal) && !mount.MountPath.StartsWith("/tekton/home", StringComparison.Ordinal))
                yield return ("S7", $"{place} mounts into '{mount.MountPath}'");
        }

        if (NameRules.Twice(step.Mounts.Select(m => m.MountPath), StringComparer.Ordinal) is { } path)
            yield return ("T3", $"{place} mounts '{path}' twice");
        var declared = task.TaskSpec!.Params.Select(p => p.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var name in Texts(step).SelectMany(t => TektonText.Names(t, "params")).Where(n => !declared.Contains(n)))
            yield return ("T13", $"{place} reads parameter '{name}', which is not declared");
        if (step.Script?.Contains("$(steps.", StringComparison.Ordinal) == true)
            yield return ("S10", $"{place} reads a step result in its script");
    }

    private static IEnumerable<string> Texts(Step step) =>
        [step.Image, step.WorkingDir ?? "", step.Script ?? "", .. step.Command, .. step.Args, .. step.Env.Select(e => e.Value ?? "")];
}
