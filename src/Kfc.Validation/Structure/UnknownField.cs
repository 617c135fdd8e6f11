using Kfc.Ir;
using Kfc.Validation.Yaml;

namespace Kfc.Validation.Structure;

/// <summary>A field that does not exist, with the one that is meant.</summary>
internal static class UnknownField
{
    /// <param name="entry">The field.</param>
    /// <param name="map">The mapping in which it stands.</param>
    /// <param name="known">The fields that there are.</param>
    /// <param name="takes">Whether one of them takes the value, so that it may be the one that is meant.</param>
    /// <param name="findings">Where it is reported.</param>
    public static void Report(MapEntry entry, MapNode map, IEnumerable<string> known, Func<string, bool> takes, Findings findings)
    {
        findings.Add(StructureDiagnostics.UnknownField, entry.Place, entry.Key, NearestName.Sentence(entry.Key, known.Where(takes)));
        // One letter or two from a single field that is not given yet: there is no doubt what is meant.
        var near = known.Where(k => NearestName.Of(entry.Key, [k], edits: entry.Key.Length < 5 ? 1 : 2) is not null).Take(2).ToList();
        if (near is [var meant] && map.Find(meant) is null && takes(meant))
            findings.Mend(entry.Place, entry.Key, meant);
    }
}
