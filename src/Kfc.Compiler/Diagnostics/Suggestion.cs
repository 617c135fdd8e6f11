namespace Kfc.Compiler.Diagnostics;

/// <summary>"Did you mean": the known name that is nearest to a mistyped one.</summary>
internal static class Suggestion
{
    private const int LongestCompared = 64;

    /// <summary>A sentence with a leading space, or nothing when no name is near.</summary>
    public static string For(string name, IEnumerable<string> known)
    {
        if (name.Length > LongestCompared)
            return "";
        var best = known.Where(k => k.Length <= LongestCompared)
            .Select(k => (Name: k, Distance: Distance(name, k)))
            .OrderBy(k => k.Distance).ThenBy(k => k.Name, StringComparer.Ordinal)
            .FirstOrDefault();
        return best.Name is not null && best.Distance <= (name.Length + 2) / 3 ? $" Did you mean '{best.Name}'?" : "";
    }

    /// <summary>Edits (insert, remove, replace) that turn one text into the other.</summary>
    private static int Distance(string a, string b)
    {
        var previous = Enumerable.Range(0, b.Length + 1).ToArray();
        var current = new int[b.Length + 1];
        for (var i = 1; i <= a.Length; i++)
        {
            current[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var replace = previous[j - 1] + (char.ToUpperInvariant(a[i - 1]) == char.ToUpperInvariant(b[j - 1]) ? 0 : 1);
                current[j] = Math.Min(replace, Math.Min(previous[j], current[j - 1]) + 1);
            }

            (previous, current) = (current, previous);
        }

        return previous[b.Length];
    }
}
