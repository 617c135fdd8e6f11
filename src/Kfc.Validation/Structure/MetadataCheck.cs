using System.Text.RegularExpressions;
using Kfc.Validation.Yaml;
using KubernetesNames = Kfc.Ir.KubernetesNames;
using NearestName = Kfc.Ir.NearestName;

namespace Kfc.Validation.Structure;

/// <summary>Checks <c>metadata</c> as the API server does: names, labels, annotations, and the types of the rest.</summary>
internal static partial class MetadataCheck
{
    private static readonly string[] Texts = ["name", "generateName", "namespace", "uid", "resourceVersion", "selfLink"];
    private static readonly string[] Times = ["creationTimestamp", "deletionTimestamp"];
    private static readonly string[] Numbers = ["generation", "deletionGracePeriodSeconds"];
    private static readonly string[] Lists = ["finalizers", "ownerReferences", "managedFields"];
    private static readonly string[] All = [.. Texts, .. Times, .. Numbers, .. Lists, "labels", "annotations"];
    private static readonly string[] Owner = ["apiVersion", "kind", "name", "uid"];

    public static void Check(MapNode root, Engine engine, Findings findings)
    {
        var at = root.Find("metadata")?.Place ?? root.Place;
        if (root["metadata"] is not { } value)
        {
            findings.Add(StructureDiagnostics.NoName, at);
            return;
        }

        if (value is not MapNode metadata)
        {
            findings.Add(StructureDiagnostics.WrongType, value, "'metadata'", "a mapping", value.Kind);
            return;
        }

        foreach (var entry in metadata.Entries)
            Entry(entry, metadata, findings);
        if (IsEmpty(metadata["name"]) && IsEmpty(metadata["generateName"]))
            findings.Add(engine == Engine.Argo ? StructureDiagnostics.Unnamed : StructureDiagnostics.NoName, at);
        Labels.Check(metadata, findings);
    }

    private static bool Takes(string field, DocumentNode value) => field switch
    {
        "labels" or "annotations" => value is MapNode,
        _ when Lists.Contains(field, StringComparer.Ordinal) => value is ListNode,
        _ => value is ScalarNode,
    };

    private static bool IsEmpty(DocumentNode? node) => node is null or ScalarNode { Text: "" };

    private static void Entry(MapEntry entry, MapNode metadata, Findings findings)
    {
        if (!All.Contains(entry.Key, StringComparer.Ordinal))
            UnknownField.Report(entry, metadata, All, k => Takes(k, entry.Value), findings);
        else if (entry.Value is ScalarNode { Type: ScalarType.Null })
            return;
        else if (Texts.Contains(entry.Key, StringComparer.Ordinal) || Times.Contains(entry.Key, StringComparer.Ordinal))
            Text(entry, findings);
        else if (Numbers.Contains(entry.Key, StringComparer.Ordinal) && entry.Value is not ScalarNode { IsWhole: true })
            findings.Add(StructureDiagnostics.WrongType, entry.Value, $"'{entry.Key}'", "a whole number", entry.Value.Kind);
        else if (Lists.Contains(entry.Key, StringComparer.Ordinal))
            List(entry, findings);
    }

    private static void Text(MapEntry entry, Findings findings)
    {
        if (entry.Value is not ScalarNode { Type: ScalarType.Text } scalar)
        {
            findings.Add(StructureDiagnostics.WrongType, entry.Value, $"'{entry.Key}'", "a text", entry.Value.Kind);
        }
        else if (Times.Contains(entry.Key, StringComparer.Ordinal))
        {
            if (!Time().IsMatch(scalar.Text))
                findings.Add(StructureDiagnostics.WrongType, scalar, $"'{entry.Key}'", "a time such as 2026-01-31T12:00:00Z", "a text");
        }
        else if (scalar.Text.Length > 0 && entry.Key is "name" or "generateName" or "namespace")
        {
            // A generated name ends in five more characters, so a dash at the end of the prefix is in order.
            var name = entry.Key == "generateName" ? scalar.Text + "x" : scalar.Text;
            var problem = entry.Key != "namespace" ? KubernetesNames.ProblemOfSubdomain(name)
                : KubernetesNames.IsLabel(name) ? null
                : "only lower-case letters, digits and '-' are allowed, at most 63, with a letter or digit at both ends";
            if (problem is not null)
                findings.Add(StructureDiagnostics.ObjectName, scalar, scalar.Text, problem);
        }
    }

    private static void List(MapEntry entry, Findings findings)
    {
        if (entry.Value is not ListNode list)
        {
            findings.Add(StructureDiagnostics.WrongType, entry.Value, $"'{entry.Key}'", "a list", entry.Value.Kind);
            return;
        }

        foreach (var item in list.Items)
        {
            if (entry.Key == "finalizers" ? item is not ScalarNode { Type: ScalarType.Text } : item is not MapNode)
                findings.Add(StructureDiagnostics.WrongType, item, $"An item of '{entry.Key}'", entry.Key == "finalizers" ? "a text" : "a mapping", item.Kind);
            else if (entry.Key == "ownerReferences" && item is MapNode owner && Array.Find(Owner, f => IsEmpty(owner[f])) is { } missing)
                findings.Add(StructureDiagnostics.Missing, item.Place, missing);
        }
    }

    [GeneratedRegex(@"^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\.[0-9]+)?(Z|[+-][0-9]{2}:[0-9]{2})$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Time();
}
