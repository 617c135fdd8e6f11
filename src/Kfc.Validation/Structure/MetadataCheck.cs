using Kfc.Validation.Yaml;
using NearestName = Kfc.Ir.NearestName;

namespace Kfc.Validation.Structure;

/// <summary>Checks <c>metadata</c> as the API server does: names, labels, annotations.</summary>
internal static class MetadataCheck
{
    private static readonly string[] Texts = ["name", "generateName", "namespace", "uid", "resourceVersion", "creationTimestamp", "deletionTimestamp", "selfLink"];
    private static readonly string[] Others = ["labels", "annotations", "generation", "deletionGracePeriodSeconds", "ownerReferences", "finalizers", "managedFields"];

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
            else if (!Others.Contains(entry.Key, StringComparer.Ordinal))
                findings.Add(StructureDiagnostics.UnknownField, entry.Place, entry.Key, NearestName.Sentence(entry.Key, [.. Texts, .. Others]));
        }

        if (metadata["name"] is null && metadata["generateName"] is null)
            findings.Add(StructureDiagnostics.NoName, at);
        Labels.Check(metadata, findings);
    }

    private static void Text(MapEntry entry, Findings findings)
    {
        if (entry.Value is not ScalarNode scalar || scalar.Type is not (ScalarType.Text or ScalarType.Null))
        {
            findings.Add(StructureDiagnostics.WrongType, entry.Value, entry.Key, "a text", entry.Value.Kind);
        }
        else if (scalar.Type == ScalarType.Text && entry.Key is "name" or "generateName" or "namespace")
        {
            // A generated name ends in five more characters, so a dash at the end of the prefix is in order.
            var name = entry.Key == "generateName" ? scalar.Text + "x" : scalar.Text;
            if (KubernetesNames.ProblemOfSubdomain(name) is { } problem)
                findings.Add(StructureDiagnostics.ObjectName, scalar, scalar.Text, problem);
        }
    }
}
