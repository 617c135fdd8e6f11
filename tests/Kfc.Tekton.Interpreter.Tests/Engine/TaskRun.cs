using System.Collections.Immutable;
using System.Globalization;

namespace Kfc.Tekton.Interpreter.Tests;

/// <summary>One pipeline task, or one combination of it: its arguments, what propagates into its text, its attempts.</summary>
internal sealed class TaskRun(
    PipelineTask task, PipelineSpec pipeline, RunOptions options, Sandbox sandbox, Variables known, Combination? combination = null)
{
    public TaskOutcome Run()
    {
        var attempts = ImmutableArray.CreateBuilder<ImmutableArray<StepRun>>();
        for (var attempt = 0; ; attempt++)
        {
            var pod = new Pod(task, options, sandbox, TaskVariables(attempt), attempt, combination?.Index).Run();
            attempts.Add(pod.Steps);
            if (pod.Reason == "Succeeded" || attempt == task.Retries)
            {
                var ignored = task.ContinuesOnError && pod.Reason == "StepFailed";
                return new(task.Name, pod.Reason == "Succeeded" ? TaskState.Succeeded : TaskState.Failed, ignored ? "FailureIgnored" : pod.Reason)
                {
                    Results = pod.Results,
                    Attempts = attempts.ToImmutable(),
                };
            }
        }
    }

    private Variables TaskVariables(int attempt)
    {
        var result = new Variables();
        var own = task.Spec.Params.Select(p => p.Name).ToHashSet(StringComparer.Ordinal);
        if (task.Embedded)
        {
            foreach (var param in pipeline.Params.Where(p => !own.Contains(p.Name)))
            {
                result.Set("params." + param.Name, known.Value("params." + param.Name));
            }

            foreach (var reference in ResultReference.In(task.Spec.Steps.SelectMany(s => s.Texts)))
            {
                var name = $"tasks.{reference.Task}.results.{reference.Result}";
                result.Set(name, known.Value(name));
            }

            result.Set("context.task.retry-count", attempt.ToString(CultureInfo.InvariantCulture));
        }

        var arguments = known.Copy();
        arguments.Set("context.pipelineTask.retries", task.Retries.ToString(CultureInfo.InvariantCulture));
        foreach (var spec in task.Spec.Params)
        {
            // A parameter of the run with the name of one of the matrix takes its place: only names in params are protected.
            if (combination?.Values.ContainsKey(spec.Name) == true && task.Embedded && pipeline.Params.Any(p => p.Name == spec.Name))
            {
                result.Set("params." + spec.Name, known.Value("params." + spec.Name));
                continue;
            }

            var value = combination?.Values.TryGetValue(spec.Name, out var item) == true ? ParamValue.Of(item)
                : task.Params.FirstOrDefault(p => p.Name == spec.Name)?.Value is { } given ? arguments.Apply(given)
                : spec.Default!;
            if (value.Type != spec.Type)
            {
                throw new RefusedException($"{task.Name}: ParameterTypeMismatch: {spec.Name} is no {spec.Type}");
            }

            result.Set("params." + spec.Name, value);
        }

        result.Set("context.taskRun.name", combination?.RunName ?? $"{options.RunName}-{task.Name}");
        result.Set("context.taskRun.namespace", "default");
        result.Set("context.taskRun.uid", "5f6a1c1e-0000-4000-8000-000000000002");
        result.Set("context.task.name", task.Name);
        return result;
    }
}
