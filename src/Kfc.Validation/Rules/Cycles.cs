namespace Kfc.Validation.Rules;

/// <summary>Finds a cycle among nodes that wait for each other.</summary>
internal static class Cycles
{
    /// <summary>The nodes of a cycle, the first one again at the end; null when there is none.</summary>
    public static IReadOnlyList<string>? Find(Dictionary<string, HashSet<string>> edges)
    {
        var waiting = new Dictionary<string, int>(StringComparer.Ordinal);
        var followers = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        var free = new Queue<string>();
        foreach (var (later, earlier) in edges)
        {
            waiting.Add(later, earlier.Count(edges.ContainsKey));
            if (waiting[later] == 0)
                free.Enqueue(later);
            foreach (var name in earlier)
            {
                if (!followers.TryGetValue(name, out var known))
                    followers.Add(name, known = []);
                known.Add(later);
            }
        }

        while (free.TryDequeue(out var done))
        {
            waiting.Remove(done);
            foreach (var later in followers.GetValueOrDefault(done, []))
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
