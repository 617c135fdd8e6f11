using Kfc.Tekton.Manifest;

namespace Kfc.Tekton.Rules;

/// <summary>Rules of what refers to what: P13, P16, P17, P20, P24, P25, X4.</summary>
internal sealed class ReferenceRules
{
    private static readonly HashSet<string> Prefixes = new(["params", "tasks", "finally", "context", "workspaces", "results"], StringComparer.Ordinal);

    private readonly PipelineSpec _spec;
    private readonly Dictionary<string, HashSet<string>> _results = new(StringComparer.Ordinal);
    private readonly HashSet<string> _params;

    public ReferenceRules(PipelineSpec spec)
    {
        _spec = spec;
        _params = spec.Params.Select(p => p.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var task in spec.Tasks)
            _results[task.Name] = task.TaskSpec!.Results.Select(r => r.Name).ToHashSet(StringComparer.Ordinal);
    }

    public IEnumerable<(string Rule, string Problem)> Check()
    {
        var edges = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        foreach (var task in _spec.Tasks)
        {
            edges[task.Name] = [.. task.RunAfter, .. Texts(task).SelectMany(t => TektonText.Names(t, "tasks"))];
            foreach (var problem in Check(task, isFinal: false))
                yield return problem;
            foreach (var missing in task.RunAfter.Where(a => !_results.ContainsKey(a)))
                yield return ("P13", $"task '{task.Name}' runs after '{missing}', which is no task");
        }

        foreach (var problem in _spec.Finally.SelectMany(t => Check(t, isFinal: true)))
            yield return problem;
        foreach (var result in _spec.Results)
        {
            if (TektonText.References(result.Value).ToList() is not [["tasks", var task, "results", var name]] || !Has(task, name))
                yield return ("P25", $"result '{result.Name}' has the value '{result.Value}'");
        }

        if (Cycle(edges) is { } cycle)
            yield return ("P13", $"task '{cycle}' waits for itself");
    }

    private static IEnumerable<string> Texts(PipelineTask task) =>
        task.Params.Select(p => p.Value).Concat(task.Matrix.Select(p => p.Value)).Concat(task.When.Select(w => w.Input));

    private bool Has(string task, string result) => _results.TryGetValue(task, out var results) && results.Contains(result);

    private IEnumerable<(string Rule, string Problem)> Check(PipelineTask task, bool isFinal)
    {
        foreach (var reference in Texts(task).SelectMany(TektonText.References))
        {
            var text = string.Join('.', reference);
            if (!Prefixes.Contains(reference[0]))
                yield return ("P20", $"task '{task.Name}' reads '{text}'");
            else if (reference is ["params", var param] && !_params.Contains(param))
                yield return ("P24", $"task '{task.Name}' reads parameter '{param}', which is not declared");
            else if (reference is ["tasks", "status"] && !isFinal)
                yield return ("P17", $"task '{task.Name}' reads the status");
            else if (reference is ["tasks", var from, "results", var result] && !Has(from, result))
                yield return (isFinal ? "P16" : "X4", $"task '{task.Name}' reads '{text}', which no task declares");
        }
    }

    /// <summary>A task on a cycle, found by taking away tasks that wait for nothing.</summary>
    private static string? Cycle(Dictionary<string, HashSet<string>> edges)
    {
        var waiting = edges.ToDictionary(e => e.Key, e => e.Value.Count(edges.ContainsKey), StringComparer.Ordinal);
        var followers = edges.SelectMany(e => e.Value.Select(v => (Earlier: v, Later: e.Key))).ToLookup(p => p.Earlier, p => p.Later, StringComparer.Ordinal);
        var free = new Queue<string>(waiting.Where(w => w.Value == 0).Select(w => w.Key));
        var done = 0;
        for (; free.TryDequeue(out var task); done++)
        {
            foreach (var later in followers[task])
            {
                if (--waiting[later] == 0)
                    free.Enqueue(later);
            }
        }

        return done == edges.Count ? null : waiting.First(w => w.Value > 0).Key;
    }
}
