namespace Kfc.Tekton.Interpreter.Tests;

/// <summary>Which variables a pipeline task and its steps may mention.</summary>
internal sealed class VariableScope(
    PipelineTask task,
    IReadOnlyDictionary<string, PipelineTask> dag,
    HashSet<string> pipelineParams,
    HashSet<string> taskParams,
    bool atEnd)
{
    public void Examine(string[] pipelinePrefixes, string[] taskPrefixes)
    {
        foreach (var name in task.OwnTexts.SelectMany(Variables.Mentioned))
        {
            var parts = Parts(name);
            if (!pipelinePrefixes.Contains(parts[0]) || !InPipeline(parts))
            {
                throw Unknown(task.Name, name);
            }
        }

        var steps = new HashSet<string>(StringComparer.Ordinal);
        foreach (var step in task.Spec.Sidecars.Concat(task.Spec.Steps))
        {
            var withoutScript = step.Texts.Where(t => !ReferenceEquals(t, step.Script)).SelectMany(Variables.Mentioned);
            foreach (var name in withoutScript.Concat(Variables.Mentioned(step.Script ?? "")))
            {
                var parts = Parts(name);
                if (parts.Length > 1 && taskPrefixes.Contains(parts[0]) && !InStep(parts, step, steps))
                {
                    throw Unknown($"{task.Name}/{step.Name}", name);
                }
            }

            if (Variables.Mentioned(step.Script ?? "").Any(n => n.StartsWith("steps.", StringComparison.Ordinal) && n.Contains(".results.", StringComparison.Ordinal)))
            {
                throw new RefusedException($"{task.Name}/{step.Name}: a step result cannot be read in a script");
            }

            if (!task.Spec.Sidecars.Contains(step))
            {
                steps.Add(step.Name);
            }
        }
    }

    private bool InPipeline(string[] p) => p switch
    {
        ["params", var n] => pipelineParams.Contains(n),
        ["tasks", _, "results", _] => true,
        ["tasks", var t, "matrix", "length"] => dag.TryGetValue(t, out var each) && each.FansOut,
        ["tasks", var t, "matrix", var r, "length"] => dag.TryGetValue(t, out var each) && each.FansOut && each.Spec.Results.Any(x => x.Name == r),
        ["tasks", "status"] => atEnd,
        ["tasks", var t, "status" or "reason"] => atEnd && dag.ContainsKey(t),
        ["context", "pipelineRun", "name" or "namespace" or "uid"] or ["context", "pipeline", "name"] => true,
        ["context", "pipelineTask", "retries"] => true,
        _ => false,
    };

    private bool InStep(string[] p, Step step, HashSet<string> earlier) => p switch
    {
        ["params", var n] => taskParams.Contains(n),
        ["tasks", _, "results", _] => task.Embedded,
        ["results", var r, "path"] => task.Spec.Results.Any(x => x.Name == r),
        ["step", "results", var r, "path"] => step.Results.Any(x => x.Name == r),
        ["steps", var s, "results", var r] => earlier.Contains(s) && task.Spec.Steps.Single(x => x.Name == s).Results.Any(x => x.Name == r),
        ["steps", var s, "exitCode", "path"] => s.StartsWith("step-", StringComparison.Ordinal) && earlier.Contains(s["step-".Length..]),
        ["workspaces", var w, "path"] => task.Spec.Workspaces.Any(x => x.Name == w),
        ["context", "taskRun", "name" or "namespace" or "uid"] or ["context", "task", "name"] => true,
        ["context", "task", "retry-count"] => task.Embedded,
        _ => false,
    };

    private static string[] Parts(string name)
    {
        var bracket = name.IndexOf('[', StringComparison.Ordinal);
        var path = bracket < 0 ? name : name[..bracket];

        // A parameter's name may hold dots.
        return path.StartsWith("params.", StringComparison.Ordinal) ? ["params", path["params.".Length..]] : path.Split('.');
    }

    private static RefusedException Unknown(string where, string name) => new($"{where}: $({name}) is not known here");
}
