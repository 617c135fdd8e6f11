using System.Collections.Immutable;
using Kfc.Kubernetes;
using Kfc.Tekton.Manifest;

namespace Kfc.Tekton.Rules;

/// <summary>Rules of a task's specification and its steps: T1-T3, T8, T13, T17, S1, S2, S3, S7, S10.</summary>
internal sealed class TaskRules(PipelineTask task, List<(string Rule, string Problem)> found)
{
    private const int MaxScripts = 90 * 1024;

    private readonly NameSet<ParamSpec> _params = new(task.TaskSpec!.Params, static p => p.Name);

    public void Check()
    {
        var spec = task.TaskSpec!;
        if (spec.Steps.IsEmpty)
            found.Add(("T1", $"task '{task.Name}' has no steps"));
        if (new NameSet<Volume>(spec.Volumes, static v => v.Name).Twice is { } volume)
            found.Add(("T2", $"task '{task.Name}' has two volumes named '{volume}'"));
        foreach (var param in spec.Params)
        {
            if (!NameRules.IsParam(param.Name))
                found.Add(("T8", $"task '{task.Name}' has a parameter named '{param.Name}'"));
        }

        foreach (var result in spec.Results)
        {
            if (!NameRules.IsResult(result.Name))
                found.Add(("T17", $"task '{task.Name}' has a result named '{result.Name}'"));
        }

        if (new NameSet<TaskResult>(spec.Results, static r => r.Name).Twice is { } twice)
            found.Add(("T17", $"task '{task.Name}' has two results named '{twice}'"));
        ImmutableArray<Step> containers = spec.Sidecars.IsEmpty ? spec.Steps : [.. spec.Steps, .. spec.Sidecars];
        if (new NameSet<Step>(containers, static s => s.Name).Twice is { } step)
            found.Add(("S1", $"task '{task.Name}' has two steps named '{step}'"));
        var scripts = 0;
        foreach (var each in containers)
        {
            scripts += each.Script?.Length ?? 0;
            Check(each, spec.Volumes);
        }

        if (scripts > MaxScripts)
            found.Add(("2.15", $"the scripts of task '{task.Name}' are too long for one argument"));
    }

    private void Check(Step step, ImmutableArray<Volume> volumes)
    {
        if (!NameRules.IsLabel(step.Name))
            Add(step, "S1", "is misnamed");
        if (step.Image.Length == 0)
            Add(step, "S2", "has no image");
        if (step.Script is not null && !step.Command.IsEmpty)
            Add(step, "S3", "has a script and a command");
        foreach (var mount in step.Mounts)
        {
            if (!new NameSet<Volume>(volumes, static v => v.Name).Contains(mount.Name))
                Add(step, "T2", $"mounts '{mount.Name}', which is no volume");
            if (mount.MountPath.StartsWith("/tekton/", StringComparison.Ordinal) && !mount.MountPath.StartsWith("/tekton/home", StringComparison.Ordinal))
                Add(step, "S7", $"mounts into '{mount.MountPath}'");
        }

        if (new NameSet<Mount>(step.Mounts, static m => m.MountPath).Twice is { } path)
            Add(step, "T3", $"mounts '{path}' twice");
        Declared(step, step.Image);
        Declared(step, step.WorkingDir);
        Declared(step, step.Script);
        foreach (var text in step.Command)
            Declared(step, text);
        foreach (var text in step.Args)
            Declared(step, text);
        foreach (var variable in step.Env)
            Declared(step, variable.Value);
        if (step.Script is { } script && ReadsStepResult(script))
            Add(step, "S10", "reads a step result in its script");
    }

    private void Declared(Step step, string? text)
    {
        foreach (var reference in TektonText.References(text ?? ""))
        {
            var name = TektonText.NameAfter(reference, "params");
            if (!name.IsEmpty && !_params.Contains(name))
                Add(step, "T13", $"reads parameter '{name}', which is not declared");
        }
    }

    private void Add(Step step, string rule, string problem) => found.Add((rule, $"step '{step.Name}' of task '{task.Name}' {problem}"));

    /// <summary>Tekton puts paths of exit codes into scripts, and results of steps into arguments and variables alone.</summary>
    private static bool ReadsStepResult(string script)
    {
        const string begin = "$(steps.";
        for (var at = script.IndexOf(begin, StringComparison.Ordinal); at >= 0; at = script.IndexOf(begin, at + begin.Length, StringComparison.Ordinal))
        {
            var end = script.IndexOf(')', at);
            if (end > 0 && script.AsSpan(at..end).Contains(".results.", StringComparison.Ordinal))
                return true;
        }

        return false;
    }
}
