using Kfc.Tekton.Manifest;

namespace Kfc.Tekton.Rules;

/// <summary>Rules of what refers to what: P13, P16, P17, P20, P24, P25, X4.</summary>
internal sealed class ReferenceRules
{
    private static readonly HashSet<string> Prefixes = new(["params", "tasks", "finally", "context", "workspaces", "results"], StringComparer.Ordinal);

    private readonly PipelineSpec _spec;
    private readonly List<(string Rule, string Problem)> _found;
    private readonly Dictionary<string, PipelineTask> _tasks = new(StringComparer.Ordinal);
    private readonly Dictionary<string, PipelineTask>.AlternateLookup<ReadOnlySpan<char>> _task;
    private readonly NameSet<ParamSpec> _params;

    public ReferenceRules(PipelineSpec spec, List<(string Rule, string Problem)> found)
    {
        (_spec, _found) = (spec, found);
        _params = new(spec.Params, static p => p.Name);
        _tasks.EnsureCapacity(spec.Tasks.Length);
        foreach (var task in spec.Tasks)
            _tasks[task.Name] = task;
        _task = _tasks.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public void Check()
    {
        var order = new TaskOrder(_spec.Tasks.Length);
        foreach (var task in _spec.Tasks)
        {
            foreach (var earlier in task.RunAfter)
            {
                order.Add(task.Name, earlier);
                if (!_tasks.ContainsKey(earlier))
                    _found.Add(("P13", $"task '{task.Name}' runs after '{earlier}', which is no task"));
            }

            Check(task, order);
        }

        foreach (var task in _spec.Finally)
            Check(task, order: null);
        foreach (var result in _spec.Results)
        {
            var (references, results) = (0, 0);
            foreach (var reference in TektonText.References(result.Value))
            {
                references++;
                results += Result(reference, out var task, out var name) && Has(task, name) ? 1 : 0;
            }

            if ((references, results) is not (1, 1))
                _found.Add(("P25", $"result '{result.Name}' has the value '{result.Value}'"));
        }

        if (order.Cycle(_tasks.Keys) is { } cycle)
            _found.Add(("P13", $"task '{cycle}' waits for itself"));
    }

    /// <summary>Checks all texts of a task; a task of finally has no order.</summary>
    private void Check(PipelineTask task, TaskOrder? order)
    {
        foreach (var param in task.Params)
            Check(task, param.Value, order);
        foreach (var param in task.Matrix)
            Check(task, param.Value, order);
        foreach (var guard in task.When)
            Check(task, guard.Input, order);
    }

    private void Check(PipelineTask task, string text, TaskOrder? order)
    {
        foreach (var reference in TektonText.References(text))
        {
            if (TektonText.NameAfter(reference, "params") is { IsEmpty: false } param)
            {
                if (reference.Length == "params.".Length + param.Length && !_params.Contains(param))
                    _found.Add(("P24", $"task '{task.Name}' reads parameter '{param}', which is not declared"));
            }
            else if (reference is "tasks.status")
            {
                if (order is not null)
                    _found.Add(("P17", $"task '{task.Name}' reads the status"));
            }
            else if (Result(reference, out var from, out var result))
            {
                if (!Has(from, result))
                    _found.Add((order is null ? "P16" : "X4", $"task '{task.Name}' reads '{reference}', which no task declares"));
                else
                    order?.Add(task.Name, _task[from].Name);
            }
            else if (!Prefixes.GetAlternateLookup<ReadOnlySpan<char>>().Contains(reference[..(reference.IndexOf('.') is var dot and >= 0 ? dot : reference.Length)]))
            {
                _found.Add(("P20", $"task '{task.Name}' reads '{reference}'"));
            }
        }
    }

    /// <summary>Whether a reference is <c>tasks.TASK.results.RESULT</c>.</summary>
    private static bool Result(ReadOnlySpan<char> reference, out ReadOnlySpan<char> task, out ReadOnlySpan<char> result)
    {
        task = TektonText.NameAfter(reference, "tasks");
        result = task.IsEmpty ? [] : TektonText.NameAfter(reference[("tasks.".Length + task.Length)..], ".results");
        return !result.IsEmpty && reference.Length == "tasks.".Length + task.Length + ".results.".Length + result.Length;
    }

    private bool Has(ReadOnlySpan<char> task, ReadOnlySpan<char> result)
    {
        if (!_task.TryGetValue(task, out var declaring))
            return false;
        foreach (var declared in declaring.TaskSpec!.Results)
        {
            if (result.SequenceEqual(declared.Name))
                return true;
        }

        return false;
    }
}
