using Kfc.Tekton.Manifest;

namespace Kfc.Tekton.Rules;

/// <summary>Rules of a pipeline and of its tasks in themselves: P1-P3, P10, P14, P15, P22, P27, W3, X1, X5, X8.</summary>
internal static class PipelineRules
{
    public static IEnumerable<(string Rule, string Problem)> Check(PipelineSpec spec)
    {
        if (spec.Tasks.IsEmpty)
            yield return (spec.Finally.IsEmpty ? "P1" : "P14", "there are no tasks");
        if (new NameSet<PipelineTask>(spec.Tasks.AddRange(spec.Finally), static t => t.Name).Twice is { } task)
            yield return ("P3", $"two tasks are named '{task}'");
        if (new NameSet<ParamSpec>(spec.Params, static p => p.Name, StringComparison.OrdinalIgnoreCase).Twice is { } param)
            yield return ("P27", $"two parameters are named '{param}'");
        foreach (var bad in spec.Params.Where(p => !NameRules.IsParam(p.Name)))
            yield return ("T8", $"parameter name '{bad.Name}'");
        if (new NameSet<PipelineResult>(spec.Results, static r => r.Name).Twice is { } result)
            yield return ("P25", $"two results are named '{result}'");
        foreach (var late in spec.Finally.Where(t => !t.RunAfter.IsEmpty))
            yield return ("P15", $"task '{late.Name}' of finally has an order");
        var found = new List<(string Rule, string Problem)>();
        foreach (var each in spec.Tasks)
            Check(each, spec, found);
        foreach (var each in spec.Finally)
            Check(each, spec, found);
        foreach (var problem in found)
            yield return problem;
    }

    private static void Check(PipelineTask task, PipelineSpec spec, List<(string Rule, string Problem)> found)
    {
        if (!NameRules.IsLabel(task.Name))
            found.Add(("P2", $"task name '{task.Name}'"));
        if (task.ContinueOnError && task.Retries > 0)
            found.Add(("P10", $"task '{task.Name}' retries and continues"));
        if (new NameSet<Param>(task.Params, static p => p.Name, StringComparison.OrdinalIgnoreCase).Twice is { } param)
            found.Add(("P27", $"task '{task.Name}' is given parameter '{param}' twice"));
        var all = task.Matrix.IsEmpty ? task.Params : task.Params.AddRange(task.Matrix);
        if (!task.Matrix.IsEmpty && new NameSet<Param>(all, static p => p.Name, StringComparison.OrdinalIgnoreCase).Twice is { } both)
            found.Add(("M4", $"task '{task.Name}' is given parameter '{both}' by its matrix too"));
        foreach (var guard in task.When)
        {
            if (guard.Values.IsEmpty)
                found.Add(("W3", $"a guard of task '{task.Name}' on '{guard.Input}' has no values"));
        }

        var workspaces = new NameSet<WorkspaceDeclaration>(spec.Workspaces, static w => w.Name);
        foreach (var use in task.Workspaces)
        {
            if (!workspaces.Contains(use.Workspace))
                found.Add(("P23", $"task '{task.Name}' uses workspace '{use.Workspace}', which the pipeline lacks"));
        }

        var given = new NameSet<Param>(all, static p => p.Name);
        foreach (var declared in task.TaskSpec!.Params)
        {
            if (declared.Default is null && !given.Contains(declared.Name))
                found.Add(("X5", $"task '{task.Name}' is not given parameter '{declared.Name}'"));
        }

        var uses = task.Workspaces.Select(w => w.Name);
        var declares = task.TaskSpec.Workspaces.Select(w => w.Name);
        if ((task.Workspaces.Length | task.TaskSpec.Workspaces.Length) > 0 && !uses.Order(StringComparer.Ordinal).SequenceEqual(declares.Order(StringComparer.Ordinal), StringComparer.Ordinal))
            found.Add(("X8", $"task '{task.Name}' declares other workspaces than it is given"));
    }
}
