using System.Collections.Immutable;

namespace Kfc.Tekton.Interpreter.Tests;

/// <summary>One attempt of a task: its steps in order, in one pod with its own empty volumes.</summary>
internal sealed class Pod
{
    private const string ResultsPath = "/tekton/results";
    private readonly PipelineTask _task;
    private readonly RunOptions _options;
    private readonly Sandbox _sandbox;
    private readonly Variables _variables;
    private readonly int _attempt;
    private readonly int? _combination;
    private readonly string _root;
    private readonly Dictionary<string, ParamValue> _stepResults = new(StringComparer.Ordinal);
    private readonly List<StepRun> _runs = [];

    public Pod(PipelineTask task, RunOptions options, Sandbox sandbox, Variables variables, int attempt, int? combination)
    {
        (_task, _options, _sandbox, _variables, _attempt, _combination) = (task, options, sandbox, variables, attempt, combination);
        _root = sandbox.NewFolder();
        Directory.CreateDirectory(Path.Join(_root, "results"));
        foreach (var result in task.Spec.Results)
        {
            _variables.Set($"results.{result.Name}.path", $"{ResultsPath}/{result.Name}");
        }

        foreach (var step in task.Spec.Steps)
        {
            _variables.Set($"steps.step-{step.Name}.exitCode.path", $"/tekton/steps/step-{step.Name}/exitCode");
        }

        foreach (var workspace in task.Spec.Workspaces)
        {
            _variables.Set($"workspaces.{workspace.Name}.path", workspace.Path);
        }
    }

    public PodOutcome Run()
    {
        var results = new Dictionary<string, string>(StringComparer.Ordinal);
        var reason = "Succeeded";
        if (!_options.HasAccelerators && _task.Spec.Steps.Any(s => s.Accelerators > 0))
        {
            // The pod is accepted and waits for a node until the task's time is over.
            return new("TaskRunTimeout", ImmutableDictionary<string, ParamValue>.Empty, []);
        }

        // Sidecars are there before the first step begins, and how they end says nothing about the task.
        foreach (var sidecar in _task.Spec.Sidecars)
        {
            var container = new StepContainer(sidecar, _task, _options, _sandbox, _variables, _root, _attempt, _combination);
            if (container.LeftOver is not null)
            {
                return new("PodCreationFailed", ImmutableDictionary<string, ParamValue>.Empty, [.. _runs]);
            }

            _runs.Add(container.Run(_stepResults));
        }

        foreach (var step in _task.Spec.Steps)
        {
            var container = new StepContainer(step, _task, _options, _sandbox, _variables, _root, _attempt, _combination);
            if (container.LeftOver is not null)
            {
                return new("PodCreationFailed", ImmutableDictionary<string, ParamValue>.Empty, [.. _runs]);
            }

            var run = container.Run(_stepResults);
            _runs.Add(run);
            File.WriteAllText(Path.Join(_root, "steps", "step-" + step.Name, "exitCode"), run.ExitCode.ToString(System.Globalization.CultureInfo.InvariantCulture));
            if (!Deliver(container, step, results))
            {
                reason = "StepFailed";
            }
            else if (run.TimedOut)
            {
                return new("TaskRunTimeout", ImmutableDictionary<string, ParamValue>.Empty, [.. _runs]);
            }
            else if (run.ExitCode != 0 && !step.IgnoresError)
            {
                reason = "StepFailed";
            }

            if (reason != "Succeeded")
            {
                break;
            }
        }

        return Typed(results, reason);
    }

    /// <summary>Reads the results by the way of the termination message: too much breaks the step, less is lost silently.</summary>
    private bool Deliver(StepContainer container, Step step, Dictionary<string, string> results)
    {
        var written = container.Results(_task.Spec.Results.Select(r => r.Name), Path.Join(_root, "results"));
        var own = container.Results(step.Results.Select(r => r.Name), container.StepResultsFolder);
        var size = TerminationMessage.Size(written.Concat(own));
        foreach (var (name, text) in own)
        {
            // Read from the pod's disk by the next step, not from the message.
            _stepResults[$"steps.{step.Name}.results.{name}"] = ParamValue.Parse(text);
        }

        if (size > TerminationMessage.Limit)
        {
            return false;
        }

        if (size <= TerminationMessage.Share(_task.Spec))
        {
            foreach (var (name, text) in written)
            {
                results[name] = text;
            }
        }

        return true;
    }

    private PodOutcome Typed(Dictionary<string, string> texts, string reason)
    {
        var results = ImmutableDictionary.CreateBuilder<string, ParamValue>(StringComparer.Ordinal);
        foreach (var spec in _task.Spec.Results)
        {
            if (spec.Value is not null)
            {
                throw new RefusedException($"{_task.Name}: a result with a value is not modelled");
            }

            if (texts.TryGetValue(spec.Name, out var text))
            {
                var value = spec.Type == "string" ? ParamValue.Of(text) : ParamValue.Parse(text);
                if (value.Type != spec.Type)
                {
                    return new("TaskRunValidationFailed", ImmutableDictionary<string, ParamValue>.Empty, [.. _runs]);
                }

                results.Add(spec.Name, value);
            }
        }

        return new(reason, results.ToImmutable(), [.. _runs]);
    }
}

/// <summary>How one attempt ended.</summary>
internal sealed record PodOutcome(string Reason, ImmutableDictionary<string, ParamValue> Results, ImmutableArray<StepRun> Steps);
