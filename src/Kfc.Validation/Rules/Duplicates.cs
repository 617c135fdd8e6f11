using Kfc.Validation.Yaml;

namespace Kfc.Validation.Rules;

/// <summary>Items of a list that have the name of an earlier one.</summary>
internal static class Duplicates
{
    public static IEnumerable<MapNode> Of(IEnumerable<MapNode> items, string field, StringComparer comparer)
    {
        var seen = new HashSet<string>(comparer);
        return items.Where(i => i.Has(field) && !seen.Add(i.Text(field)));
    }

    public static IEnumerable<MapNode> Of(IEnumerable<MapNode> items) => Of(items, "name", StringComparer.Ordinal);
}
