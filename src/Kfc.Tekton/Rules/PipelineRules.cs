using Kfc.Tekton.Manifest;

namespace Kfc.Tekton.Rules;

/// <summary>Rules of a pipeline and of its tasks in themselves: P1-P3, P10, P14, P15, P22, P27, W3, X1, X5, X8.</summary>
internal static class PipelineRules
{
    public static IEnumerable<(string Rule, string Problem)> Check(PipelineSpec spec)
    {
        var tasks = spec.Tasks.Concat(spec.Finally);
        if (spec.Tasks.IsEmpty)
            yield return (spec.Finally.IsEmpty ? "P1" : "P14", "there are no tasks");
        if (NameRules.Twice(tasks.Select(t => t.Name), StringComparer.Ordinal) is { } task)
            yield return ("P3", $"two tasks are named '{task}'");
        if (NameRules.Twice(spec.Params.Select(p => p.Name), StringComparer.OrdinalIgnoreCase) is { } param)
            yield return ("P27", $"two parameters are named '{param}'");
        foreach (var bad in spec.Params.Where(p => !NameRules.IsParam(p.Name)))
            yield return ("T8", $"parameter name '{bad.Name}'");
        if (NameRules.Twice(spec.Results.Select(r => r.Name), StringComparer.Ordinal) is { } result)
            yield return ("P25", $"two results are named '{result}'");
        foreach (var late in spec.Finally.Where(t => !t.RunAfter.IsEmpty))
            yield return ("P15", $"task '{late.Name}' of finally has an order");
        var workspaces = spec.Workspaces.Select(w => w.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var problem in tasks.SelectMany(t => Check(t, workspaces)))
            yield return problem;
    }

    private static IEnumerable<(string Rule, string Problem)> Check(PipelineTask task, HashSet<string> workspaces)
    {
        if (!NameRules.IsLabel(task.Name))
            yield return ("P2", $"task name '{task.Name}'");
        if (task.ContinueOnError && task.Retries > 0)
            yield return ("P10", $"task '{task.Name}' retries and continues");
        if (NameRules.Twice(task.Params.Select(p => p.Name), StringComparer.OrdinalIgnoreCase) is { } param)
            yield return ("P27", $"task '{task.Name}' is given parameter '{param}' twice");
        if (NameRules.Twice(task.Params.Concat(task.Matrix).Select(p => p.Name), StringComparer.OrdinalIgnoreCase) is { } both)
            yield return ("M4", $"task '{task.Name}' is given parameter '{both}' by its matrix too");
        foreach (var guard in task.When.Where(w => w.Values.IsEmpty))
            yield return ("W3", $"a guard of task '{task.Name}' on '{guard.Input}' has no values");
        foreach (var use in task.Workspaces.Where(w => !workspaces.Contains(w.Workspace)))
            yield return ("P23", $"task '{task.Name}' uses workspace '{use.Workspace}', which the pipeline lacks");
        var given = task.Params.Concat(task.Matrix).Select(p => p.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var declared in task.TaskSpec!.Params.Where(p => p.Default is null && !given.Contains(p.Name)))
            yield return ("X5", $"task '{task.Name}' is not given parameter '{declared.Name}'");
        if (!task.Workspaces.Select(w => w.Name).ToHashSet(StringComparer.Ordinal).SetEquals(task.TaskSpec.Workspaces.Select(w => w.Name)))
            yield return ("X8", $"task '{task.Name}' declares other workspaces than it is given");
    }
}
