using System.Text.RegularExpressions;
using Kfc.Validation.Yaml;
using NearestName = Kfc.Ir.NearestName;

namespace Kfc.Validation.Structure;

/// <summary>Checks <c>metadata</c> as the API server does: names, labels, annotations.</summary>
internal static partial class MetadataCheck
{
    private static readonly string[] Texts = ["name", "generateName", "namespace", "uid", "resourceVersion", "creationTimestamp", "deletionTimestamp", "selfLink"];
    private static readonly string[] Wholes = ["generation", "deletionGracePeriodSeconds"];
    private static readonly string[] Lists = ["ownerReferences", "finalizers", "managedFields"];
    private static readonly string[] Maps = ["labels", "annotations"];

    public static void Check(MapNode root, Findings findings)
    {
        var at = root.Find("metadata")?.Place ?? root.Place;
        if (root["metadata"] is not { } value)
        {
            findings.Add(StructureDiagnostics.NoName, at);
            return;
        }

        if (value is not MapNode metadata)
        {
            findings.Add(StructureDiagnostics.WrongType, value, "metadata", "a mapping", value.Kind);
            return;
        }

        foreach (var entry in metadata.Entries)
        {
            if (Texts.Contains(entry.Key, StringComparer.Ordinal))
                Text(entry, findings);
            else if (Wholes.Contains(entry.Key, StringComparer.Ordinal))
                Fits(entry, entry.Value is ScalarNode { IsWhole: true }, "a whole number", findings);
            else if (Lists.Contains(entry.Key, StringComparer.Ordinal))
                Fits(entry, entry.Value is ListNode, "a list", findings);
            else if (!Maps.Contains(entry.Key, StringComparer.Ordinal))
                findings.Add(StructureDiagnostics.UnknownField, entry.Place, entry.Key, NearestName.Sentence(entry.Key, [.. Texts, .. Maps, .. Wholes, .. Lists]));
        }

        if (!HasText(metadata, "name") && !HasText(metadata, "generateName"))
            findings.Add(StructureDiagnostics.NoName, at);
        Labels.Check(metadata, findings);
    }

    private static void Fits(MapEntry entry, bool fits, string wanted, Findings findings)
    {
        if (!fits && entry.Value is not ScalarNode { Type: ScalarType.Null })
            findings.Add(StructureDiagnostics.WrongType, entry.Value, entry.Key, wanted, entry.Value.Kind);
    }

    private static bool HasText(MapNode metadata, string field) => metadata[field] is ScalarNode { Text.Length: > 0 };

    private static void Text(MapEntry entry, Findings findings)
    {
        if (entry.Value is not ScalarNode scalar || scalar.Type is not (ScalarType.Text or ScalarType.Null))
        {
            findings.Add(StructureDiagnostics.WrongType, entry.Value, entry.Key, "a text", entry.Value.Kind);
        }
        else if (scalar.Type == ScalarType.Text && entry.Key.EndsWith("Timestamp", StringComparison.Ordinal))
        {
            Fits(entry, Time().IsMatch(scalar.Text), "a time such as 2026-01-31T12:00:00Z", findings);
        }
        else if (scalar is { Type: ScalarType.Text, Text.Length: > 0 } && entry.Key is "name" or "generateName" or "namespace")
        {
            // A generated name ends in five more characters, so a dash at the end of the prefix is in order.
            var name = entry.Key == "generateName" ? scalar.Text + "x" : scalar.Text;
            if (KubernetesNames.ProblemOfSubdomain(name) is { } problem)
                findings.Add(StructureDiagnostics.ObjectName, scalar, scalar.Text, problem);
        }
    }

    [GeneratedRegex(@"^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\.[0-9]+)?(Z|[+-][0-9]{2}:[0-9]{2})$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Time();
}
