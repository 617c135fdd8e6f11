namespace Kfc.Validation.Rules;

/// <summary>Finds a cycle among nodes that wait for each other.</summary>
internal static class Cycles
{
    /// <summary>The nodes of a cycle, the first one again at the end; null when there is none.</summary>
    public static IReadOnlyList<string>? Find(Dictionary<string, HashSet<string>> edges)
    {
        var waiting = edges.ToDictionary(e => e.Key, e => e.Value.Count(edges.ContainsKey), StringComparer.Ordinal);
        var followers = edges.SelectMany(e => e.Value.Select(v => (Earlier: v, Later: e.Key))).ToLookup(p => p.Earlier, p => p.Later, StringComparer.Ordinal);
        var free = new Queue<string>(waiting.Where(w => w.Value == 0).Select(w => w.Key));
        while (free.TryDequeue(out var done))
        {
            waiting.Remove(done);
            foreach (var later in followers[done])
            {
                if (waiting.TryGetValue(later, out var count) && (waiting[later] = count - 1) == 0)
                    free.Enqueue(later);
            }
        }

        if (waiting.Count == 0)
            return null;
        // Whoever still waits, waits for another that still waits: walking on must come back.
        var path = new List<string>();
        var current = edges.Keys.First(waiting.ContainsKey);
        for (; !path.Contains(current, StringComparer.Ordinal); current = edges[current].First(waiting.ContainsKey))
            path.Add(current);
        return [.. path.Skip(path.IndexOf(current)), current];
    }
}
