namespace Kfc.Tekton.Interpreter.Tests;

/// <summary>What the webhook refuses, and references to variables that this interpreter does not know.</summary>
internal static class Admission
{
    private static readonly string[] PipelinePrefixes = ["params", "tasks", "finally", "context", "workspaces", "results"];
    private static readonly string[] TaskPrefixes = [.. PipelinePrefixes, "steps", "step", "inputs", "outputs", "credentials", "artifacts"];

    public static void Examine(RunDocument run, IReadOnlyList<ParamArgument> arguments)
    {
        var pipeline = run.Pipeline;
        Check.Unique(arguments.Select(p => p.Name), "param", StringComparer.OrdinalIgnoreCase);
        Check.Unique(pipeline.Params.Select(p => p.Name), "param", StringComparer.OrdinalIgnoreCase);
        Check.Unique(pipeline.Tasks.Concat(pipeline.Finally).Select(t => t.Name), "task", StringComparer.Ordinal);
        if (pipeline.Finally.Length > 0 && pipeline.Tasks.Length == 0)
        {
            throw new RefusedException("finally without tasks");
        }

        foreach (var argument in arguments)
        {
            if (ResultReference.In(argument.Value.Texts).Any())
            {
                throw new RefusedException($"run parameter {argument.Name} mentions a result");
            }
        }

        OneTypePerName(pipeline);
        Workspaces(run);
        var dag = pipeline.Tasks.ToDictionary(t => t.Name, StringComparer.Ordinal);
        foreach (var task in pipeline.Tasks)
        {
            Task(task, pipeline, dag, atEnd: false);
        }

        foreach (var task in pipeline.Finally)
        {
            Task(task, pipeline, dag, atEnd: true);
        }
    }

    private static void OneTypePerName(PipelineSpec pipeline)
    {
        var types = pipeline.Params.ToDictionary(p => p.Name, p => p.Type, StringComparer.Ordinal);
        foreach (var param in pipeline.Tasks.Concat(pipeline.Finally).Where(t => t.Embedded).SelectMany(t => t.Spec.Params))
        {
            if (!types.TryAdd(param.Name, param.Type) && types[param.Name] != param.Type)
            {
                throw new RefusedException($"variable type invalid: {param.Name} is {types[param.Name]} and {param.Type}");
            }
        }
    }

    private static void Workspaces(RunDocument run)
    {
        var bound = run.Workspaces.Select(w => w.Name).ToHashSet(StringComparer.Ordinal);
        var declared = run.Pipeline.Workspaces.ToHashSet(StringComparer.Ordinal);
        if (declared.FirstOrDefault(w => !bound.Contains(w)) is { } missing)
        {
            throw new RefusedException($"workspace {missing} is not bound");
        }

        foreach (var binding in run.Pipeline.Tasks.Concat(run.Pipeline.Finally).SelectMany(t => t.Workspaces))
        {
            if (!declared.Contains(binding.Workspace))
            {
                throw new RefusedException($"the pipeline has no workspace {binding.Workspace}");
            }
        }
    }

    private static void Task(PipelineTask task, PipelineSpec pipeline, Dictionary<string, PipelineTask> dag, bool atEnd)
    {
        var spec = task.Spec;
        Check.Unique(spec.Params.Select(p => p.Name), $"{task.Name}: param", StringComparer.OrdinalIgnoreCase);
        Check.Unique(task.Params.Select(p => p.Name), $"{task.Name}: param", StringComparer.OrdinalIgnoreCase);
        Check.Unique(spec.Results.Select(r => r.Name), $"{task.Name}: result", StringComparer.Ordinal);
        Check.Unique(spec.Steps.Concat(spec.Sidecars).Select(s => s.Name), $"{task.Name}: step", StringComparer.Ordinal);
        Check.Unique(spec.Volumes.Select(s => s.Name), $"{task.Name}: volume", StringComparer.Ordinal);
        foreach (var step in spec.Steps.Concat(spec.Sidecars))
        {
            Check.Unique(step.Mounts.Select(m => m.Path), $"{task.Name}/{step.Name}: mount path", StringComparer.Ordinal);
        }

        if (spec.Steps.Length == 0)
        {
            throw new RefusedException($"{task.Name}: a task has at least one step");
        }

        MatrixRules.Examine(task, dag);
        var given = task.Params.Concat(task.Matrix).Select(p => p.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var param in spec.Params)
        {
            given.Remove(param.Name);
            if (param.Default is null && task.Params.Concat(task.Matrix).All(p => p.Name != param.Name))
            {
                throw new RefusedException($"{task.Name}: ParameterMissing {param.Name}");
            }
        }

        if (given.FirstOrDefault() is { } extra)
        {
            throw new RefusedException($"{task.Name}: the task declares no parameter {extra}");
        }

        foreach (var before in task.RunAfter)
        {
            if (atEnd || !dag.ContainsKey(before) || before == task.Name)
            {
                throw new RefusedException($"{task.Name}: runAfter {before}");
            }
        }

        foreach (var reference in ResultReference.In(task.Texts))
        {
            if (!dag.TryGetValue(reference.Task, out var producer) || producer == task
                || producer.Spec.Results.All(r => r.Name != reference.Result))
            {
                throw new RefusedException($"{task.Name}: InvalidTaskResultReference {reference.Task}.{reference.Result}");
            }
        }

        var propagated = task.Embedded ? pipeline.Params.Select(p => p.Name) : [];
        var scope = new VariableScope(task, dag, [.. pipeline.Params.Select(p => p.Name)], [.. propagated.Concat(spec.Params.Select(p => p.Name))], atEnd);
        scope.Examine(PipelinePrefixes, TaskPrefixes);
    }
}
