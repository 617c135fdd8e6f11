using Kfc.Tekton.Manifest;

namespace Kfc.Tekton.Rules;

/// <summary>Rules of a run: R1-R10, R17, R18, X3 of the checklist.</summary>
internal static class RunRules
{
    public static IEnumerable<(string Rule, string Problem)> Check(PipelineRun run)
    {
        var prefix = run.Metadata.GenerateName ?? "";
        if (prefix.Length > 58 || !NameRules.IsLabel(prefix + "x"))
            yield return ("R1", $"generateName '{prefix}'");
        if (new NameSet<Param>(run.Params, static p => p.Name, StringComparison.OrdinalIgnoreCase).Twice is { } param)
            yield return ("R5", $"parameter '{param}' is given twice");
        foreach (var given in run.Params.Where(p => p.Value.Contains("$(tasks.", StringComparison.Ordinal)))
            yield return ("R6", $"parameter '{given.Name}' refers to a result");
        if (run.Timeouts is { Tasks: not null and not "0", Finally: not null })
            yield return ("R10", "tasks and finally are limited beyond the whole run");
        if (run.Timeouts.Pipeline != "0" && (run.Timeouts.Tasks == "0" || run.Timeouts.Finally == "0"))
            yield return ("R9", "a part of the run is unlimited, the run is not");
        if (new NameSet<WorkspaceBinding>(run.Workspaces, static w => w.Name).Twice is { } workspace)
            yield return ("R17", $"workspace '{workspace}' is bound twice");
        foreach (var binding in run.Workspaces.Where(w => w.Sources != 1))
            yield return ("R18", $"workspace '{binding.Name}' has not exactly one source");
        var tasks = run.PipelineSpec!.Tasks.Concat(run.PipelineSpec.Finally).Select(t => t.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var missing in run.TaskRunSpecs.Where(t => !tasks.Contains(t.PipelineTaskName)))
            yield return ("X3", $"taskRunSpecs names '{missing.PipelineTaskName}', which is no task");
        var bound = run.Workspaces.Select(w => w.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var unbound in run.PipelineSpec.Workspaces.Where(w => !bound.Contains(w.Name)))
            yield return ("X2", $"workspace '{unbound.Name}' is not bound");
    }
}
