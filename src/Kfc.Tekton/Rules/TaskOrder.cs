namespace Kfc.Tekton.Rules;

/// <summary>Which task waits for which.</summary>
internal sealed class TaskOrder(int tasks)
{
    private readonly List<(string Later, string Earlier)> _edges = new(tasks);

    /// <summary>Adds an edge; the same one may come again.</summary>
    public void Add(string later, string earlier) => _edges.Add((later, earlier));

    /// <summary>A task on a cycle, found by taking away tasks that wait for nothing.</summary>
    public string? Cycle(IReadOnlyCollection<string> names)
    {
        var waiting = names.ToDictionary(name => name, _ => 0, StringComparer.Ordinal);
        var followers = new Dictionary<string, List<string>>(waiting.Count, StringComparer.Ordinal);
        foreach (var (later, earlier) in _edges)
        {
            if (!waiting.ContainsKey(earlier) || !waiting.ContainsKey(later))
                continue;
            waiting[later]++;
            if (!followers.TryGetValue(earlier, out var list))
                followers.Add(earlier, list = new(1));
            list.Add(later);
        }

        var free = new Queue<string>(waiting.Where(w => w.Value == 0).Select(w => w.Key));
        var done = 0;
        for (; free.TryDequeue(out var task); done++)
        {
            foreach (var later in followers.GetValueOrDefault(task, []))
            {
                if (--waiting[later] == 0)
                    free.Enqueue(later);
            }
        }

        return done == waiting.Count ? null : waiting.First(w => w.Value > 0).Key;
    }
}
