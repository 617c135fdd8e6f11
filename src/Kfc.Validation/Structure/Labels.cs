using Kfc.Validation.Yaml;
using KubernetesNames = Kfc.Ir.KubernetesNames;

namespace Kfc.Validation.Structure;

/// <summary>Labels and annotations of an object.</summary>
internal static class Labels
{
    public static void Check(MapNode metadata, Findings findings)
    {
        foreach (var (field, word) in new[] { ("labels", "label"), ("annotations", "annotation") })
        {
            if (metadata[field] is not { } value)
                continue;
            if (value is not MapNode map)
            {
                findings.Add(StructureDiagnostics.WrongType, value, $"'{field}'", "a mapping", value.Kind);
                continue;
            }

            foreach (var entry in map.Entries)
                Entry(entry, word, findings);
        }
    }

    private static void Entry(MapEntry entry, string word, Findings findings)
    {
        // The API server reads the names of annotations in small letters only.
        var key = word == "annotation" ? entry.Key.ToLowerInvariant() : entry.Key;
        if (KubernetesNames.ProblemOfQualified(key) is { } badKey)
            findings.Add(StructureDiagnostics.Label, entry.Place, $"the {word}", entry.Key, badKey);
        if (entry.Value is not ScalarNode { Type: ScalarType.Text or ScalarType.Null } scalar)
            findings.Add(StructureDiagnostics.WrongType, entry.Value, $"'{entry.Key}'", "a text", entry.Value.Kind);
        else if (word == "label" && KubernetesNames.ProblemOfWord(scalar.Type == ScalarType.Null ? "" : scalar.Text) is { } badValue)
            findings.Add(StructureDiagnostics.Label, scalar, $"the value of label {entry.Key}", scalar.Text, badValue);
    }
}
