using System.Collections.Immutable;

namespace Kfc.Tekton.Interpreter.Tests;

/// <summary>Carries out a run: admission, the graph of tasks, the tasks at the end.</summary>
/// <remarks>Tasks that are ready at the same time form a wave and count as running together.</remarks>
public sealed class TektonRun
{
    private readonly RunDocument _document;
    private readonly RunOptions _options;
    private readonly Sandbox _sandbox;
    private readonly Variables _parameters = new();
    private Variables _known = new();
    private readonly Dictionary<string, TaskOutcome> _done = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<string>> _parents;
    private readonly List<ImmutableArray<string>> _waves = [];
    private bool _stopping;
    private bool _invalid;
    private bool _cancelled;

    private TektonRun(RunDocument document, RunOptions options, Sandbox sandbox)
    {
        (_document, _options, _sandbox) = (document, options, sandbox);
        _parents = document.Pipeline.Tasks.ToDictionary(
            t => t.Name,
            t => t.RunAfter.Concat(ResultReference.In(t.Texts).Select(r => r.Task)).ToHashSet(StringComparer.Ordinal),
            StringComparer.Ordinal);
    }

    /// <summary>Runs the only PipelineRun of a manifest.</summary>
    /// <exception cref="RefusedException">Admission refuses the manifest, or it holds something that is not modelled.</exception>
    public static RunOutcome Run(string yaml, RunOptions? options = null)
    {
        options ??= new();
        var document = RunDocument.Read(yaml);
        options = options with { Pod = document.Pod, Placements = document.Placements };
        var arguments = document.Params.Where(p => !options.Parameters.ContainsKey(p.Name))
            .Concat(options.Parameters.Select(p => new ParamArgument(p.Key, p.Value))).ToList();
        Admission.Examine(document, arguments);
        using var sandbox = new Sandbox(document.Workspaces);
        var run = new TektonRun(document, options, sandbox);
        if (!run.Bind(arguments))
        {
            return new("ParameterMissing", run._done.ToImmutableDictionary(), ImmutableDictionary<string, ParamValue>.Empty, []);
        }

        run.Graph();
        run.AtEnd();
        return run.Outcome();
    }

    private bool Bind(List<ParamArgument> arguments)
    {
        foreach (var spec in _document.Pipeline.Params)
        {
            var value = arguments.Find(a => a.Name == spec.Name)?.Value ?? spec.Default;
            if (value is null)
            {
                return false;
            }

            if (value.Type != spec.Type)
            {
                throw new RefusedException($"ParameterTypeMismatch: {spec.Name} is no {spec.Type}");
            }

            _parameters.Set("params." + spec.Name, value);
        }

        _parameters.Set("context.pipelineRun.name", _options.RunName);
        _parameters.Set("context.pipelineRun.namespace", "default");
        _parameters.Set("context.pipelineRun.uid", "5f6a1c1e-0000-4000-8000-000000000001");
        _parameters.Set("context.pipeline.name", _options.RunName);
        _known = _parameters.Copy();
        return true;
    }

    private void Graph()
    {
        var pending = _document.Pipeline.Tasks.ToList();
        while (pending.Count > 0)
        {
            var ready = pending.Where(t => _stopping || _parents[t.Name].All(_done.ContainsKey)).ToList();
            if (ready.Count == 0)
            {
                throw new RefusedException("cycle: " + string.Join(", ", pending.Select(t => t.Name)));
            }

            pending.RemoveAll(ready.Contains);
            var starting = new List<PipelineTask>();
            foreach (var task in ready)
            {
                if (Skip(task) is { } reason)
                {
                    _done[task.Name] = new(task.Name, TaskState.Skipped, reason);
                }
                else if (Missing(task))
                {
                    // Not skipped: the run fails, and what is left ends as in any failed run.
                    _invalid = _stopping = true;
                    _done[task.Name] = new(task.Name, TaskState.Failed, "InvalidTaskResultReference");
                }
                else if (task.FansOut && Combination.Of(task, _options, _known).IsEmpty)
                {
                    _done[task.Name] = new(task.Name, TaskState.Skipped, SkipReason.EmptyMatrix);
                }
                else
                {
                    starting.Add(task);
                }
            }

            Start(starting);
        }
    }

    private void AtEnd()
    {
        var (variables, withStatus) = (_known.Copy(), _parameters.Copy());
        Status(variables);
        Status(withStatus);
        var starting = new List<PipelineTask>();
        foreach (var task in _document.Pipeline.Finally)
        {
            var missing = Missing(task);
            if (!task.When.All(w => w.Holds(missing ? withStatus : variables)))
            {
                _done[task.Name] = new(task.Name, TaskState.Skipped, SkipReason.When);
            }
            else if (missing)
            {
                // What only the matrix reads is not looked at when it is asked whether to skip, and without it no task can be made.
                if (!IsMissing(task.AskedTexts) && IsMissing(task.MatrixTexts))
                    throw new RefusedException($"{task.Name} is neither skipped nor started: a result that only its matrix reads is missing");
                _done[task.Name] = new(task.Name, TaskState.Skipped, SkipReason.Results);
            }
            else
            {
                starting.Add(task);
            }
        }

        Start(starting, variables);
    }

    private void Status(Variables variables)
    {
        var dag = _document.Pipeline.Tasks.Select(t => _done[t.Name]).ToList();
        foreach (var task in dag)
        {
            variables.Set($"tasks.{task.Name}.status", task.State == TaskState.Skipped ? "None" : task.State.ToString());
            variables.Set($"tasks.{task.Name}.reason", task.State == TaskState.Skipped ? "None" : task.Reason);
        }

        variables.Set("tasks.status", dag.Exists(t => t.State == TaskState.Failed) ? "Failed"
            : dag.Exists(t => t.State == TaskState.Skipped) ? "Completed" : "Succeeded");
    }

    private void Start(List<PipelineTask> tasks, Variables? variables = null)
    {
        if (tasks.Count == 0)
        {
            return;
        }

        _waves.Add([.. tasks.Select(t => t.Name)]);
        var known = variables ?? _known;
        foreach (var outcome in tasks.Select(t => Carry(t, known)).ToList())
        {
            _done[outcome.Name] = outcome;
            foreach (var (name, value) in outcome.Results)
            {
                _known.Set($"tasks.{outcome.Name}.results.{name}", value);
                _known.Set($"tasks.{outcome.Name}.matrix.{name}.length", $"{value.Items?.Length ?? 0}");
            }

            _known.Set($"tasks.{outcome.Name}.matrix.length", $"{outcome.Combinations.Length}");
        }

        _stopping |= tasks.Exists(t => !t.ContinuesOnError && _done[t.Name].State == TaskState.Failed);
        _cancelled |= tasks.Exists(t => t.Name == _options.CancelledDuring || t.Name == _options.StoppedAfter);
        _stopping |= _cancelled;
    }

    private TaskOutcome Carry(PipelineTask task, Variables known)
    {
        if (_document.AcceleratedTasks.Contains(task.Name) && task.Spec.Steps.Length > 1)
        {
            // Tekton divides what a task asks for among its steps, and half an accelerator cannot be had.
            return new(task.Name, TaskState.Failed, "PodCreationFailed");
        }

        if (task.Name == _options.CancelledDuring)
        {
            return new(task.Name, TaskState.Failed, "TaskRunCancelled");
        }

        if (!task.FansOut)
        {
            return new TaskRun(task, _document.Pipeline, _options, _sandbox, known).Run();
        }

        var runs = Combination.Of(task, _options, known)
            .Select(c => (c, Outcome: new TaskRun(task, _document.Pipeline, _options, _sandbox, known, c).Run())).ToList();
        var worst = runs.Find(r => r.Outcome.State == TaskState.Failed).Outcome ?? runs[0].Outcome;
        return worst with { Attempts = [], Combinations = [.. runs.Select(r => r.Outcome)], Results = Combination.FanIn(task, runs) };
    }

    /// <summary>The rules of skipping, in Tekton's order: the first that matches is the reason.</summary>
    private string? Skip(PipelineTask task)
    {
        if (_stopping)
        {
            return SkipReason.Stopping;
        }

        // When one result is missing, no result at all is put in, and the texts stay as they are written.
        var known = Missing(task) ? _parameters : _known;
        if (!task.When.All(w => w.Holds(known)))
        {
            return SkipReason.When;
        }

        if (_parents[task.Name].Any(p => _done[p] is { State: TaskState.Skipped } parent && parent.Reason != SkipReason.When))
        {
            return SkipReason.Parents;
        }

        // What only the matrix reads does not count here: it ends the run.
        return ResultReference.In(task.Texts.Except(task.MatrixTexts, StringComparer.Ordinal)).Any(r => _done[r.Task].State == TaskState.Skipped)
            ? SkipReason.Results : null;
    }

    private bool Missing(PipelineTask task) => IsMissing(task.Texts);

    private bool IsMissing(IEnumerable<string> texts) => ResultReference.In(texts).Any(r => !_done[r.Task].Results.ContainsKey(r.Result));

    /// <summary>The whole of a fan-out is put together only when a task reads it; a result of the pipeline alone finds nothing.</summary>
    private bool IsUnread(string task) => _document.Pipeline.Tasks.Any(t => t.Name == task && t.FansOut)
        && !_document.Pipeline.Tasks.Concat(_document.Pipeline.Finally).Any(t => ResultReference.In(t.Texts).Any(r => r.Task == task));

    private RunOutcome Outcome()
    {
        var results = ImmutableDictionary.CreateBuilder<string, ParamValue>(StringComparer.Ordinal);
        var unpublished = false;
        foreach (var result in _document.Pipeline.Results)
        {
            var missing = ResultReference.In(result.Value.Texts).Where(r => !_done[r.Task].Results.ContainsKey(r.Result) || IsUnread(r.Task)).ToList();
            unpublished |= missing.Exists(r => _done[r.Task].State == TaskState.Succeeded);
            if (missing.Count == 0)
            {
                results.Add(result.Name, _known.Apply(result.Value));
            }
        }

        var failedAtEnd = _document.Pipeline.Finally.Any(t => !t.ContinuesOnError && _done[t.Name].State == TaskState.Failed);
        var skipped = _done.Values.Any(t => t.State == TaskState.Skipped);
        var reason = _invalid ? "PipelineValidationFailed" : _cancelled ? "Cancelled" : _stopping || failedAtEnd ? "Failed"
            : unpublished ? "CouldntGetPipelineResult" : skipped ? "Completed" : "Succeeded";
        return new(reason, _done.ToImmutableDictionary(StringComparer.Ordinal), results.ToImmutable(), [.. _waves]);
    }
}
