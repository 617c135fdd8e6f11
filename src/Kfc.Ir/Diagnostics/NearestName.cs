namespace Kfc.Ir;

/// <summary>"Did you mean": the known name that is nearest to an unknown one.</summary>
internal static class NearestName
{
    private const int LongestCompared = 64;

    /// <summary>Among more names a guess helps nobody, and thousands of guesses among thousands of names take minutes.</summary>
    private const int MostCompared = 300;

    /// <summary>The nearest name, or null when none is near.</summary>
    public static string? Of(string name, IEnumerable<string> known) => Of(name, known, (name.Length + 2) / 3);

    /// <summary>The nearest name with at most this many edits, or null.</summary>
    public static string? Of(string name, IEnumerable<string> known, int edits)
    {
        if (name.Length is 0 or > LongestCompared)
            return null;
        var candidates = known.Take(MostCompared + 1).ToList();
        if (candidates.Count > MostCompared)
            return null;
        var (best, distance) = (default(string), edits + 1);
        foreach (var candidate in candidates.Where(k => k.Length <= LongestCompared && Math.Abs(k.Length - name.Length) <= edits).Order(StringComparer.Ordinal))
        {
            if (Distance(name, candidate) is var needed && needed < distance)
                (best, distance) = (candidate, needed);
        }

        return best;
    }

    /// <summary>A sentence with a leading space, or nothing.</summary>
    public static string Sentence(string name, IEnumerable<string> known) => Of(name, known) is { } best ? $" Did you mean '{best}'?" : "";

    /// <summary>Insertions, deletions, replacements and swaps of neighbours between two names; case does not count.</summary>
    private static int Distance(string a, string b)
    {
        Span<int> above = stackalloc int[b.Length + 1];
        Span<int> last = stackalloc int[b.Length + 1];
        Span<int> row = stackalloc int[b.Length + 1];
        for (var j = 0; j < row.Length; j++)
            row[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            last.CopyTo(above);
            row.CopyTo(last);
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                row[j] = Math.Min(last[j - 1] + (IsSame(a, i, b, j) ? 0 : 1), Math.Min(last[j], row[j - 1]) + 1);
                if (i > 1 && j > 1 && IsSame(a, i, b, j - 1) && IsSame(a, i - 1, b, j))
                    row[j] = Math.Min(row[j], above[j - 2] + 1);
            }
        }

        return row[b.Length];
    }

    private static bool IsSame(string a, int i, string b, int j) => char.ToLowerInvariant(a[i - 1]) == char.ToLowerInvariant(b[j - 1]);
}
