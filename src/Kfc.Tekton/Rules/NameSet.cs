using System.Collections.Immutable;

namespace Kfc.Tekton.Rules;

/// <summary>The names of some things. Most tasks have few of anything, and few are compared one by one, which needs no table.</summary>
internal readonly struct NameSet<T>(ImmutableArray<T> items, Func<T, string> name, StringComparison comparison = StringComparison.Ordinal)
{
    private const int Few = 8;

    private readonly HashSet<string>? _table = items.Length > Few ? Table(items, name, comparison) : null;

    /// <summary>The first name that stands twice.</summary>
    public string? Twice
    {
        get
        {
            if (_table is not null && _table.Count == items.Length)
                return null;
            for (var i = 1; i < items.Length; i++)
            {
                var later = name(items[i]);
                for (var j = 0; j < i; j++)
                {
                    if (string.Equals(name(items[j]), later, comparison))
                        return later;
                }
            }

            return null;
        }
    }

    public bool Contains(ReadOnlySpan<char> wanted)
    {
        if (_table is not null)
            return _table.GetAlternateLookup<ReadOnlySpan<char>>().Contains(wanted);
        foreach (var item in items)
        {
            if (wanted.Equals(name(item), comparison))
                return true;
        }

        return false;
    }

    private static HashSet<string> Table(ImmutableArray<T> items, Func<T, string> name, StringComparison comparison)
    {
        var table = new HashSet<string>(items.Length, StringComparer.FromComparison(comparison));
        foreach (var item in items)
            table.Add(name(item));
        return table;
    }
}
