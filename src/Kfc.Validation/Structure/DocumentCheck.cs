using Kfc.Validation.Yaml;
using NearestName = Kfc.Ir.NearestName;

namespace Kfc.Validation.Structure;

/// <summary>Finds the kind of a document and checks its form.</summary>
internal static class DocumentCheck
{
    /// <summary>The engine whose kind the document is, when its form can be judged; null when it was passed over or refused.</summary>
    public static Engine? Check(ManifestDocument document, ValidationOptions options, Findings findings)
    {
        if (document.Root is ScalarNode { Type: ScalarType.Null })
            return null;
        if (document.Root is not MapNode root)
        {
            findings.Add(StructureDiagnostics.NotAnObject, document.Root, document.Root.Kind);
            return null;
        }

        // Folders of manifests hold other JSON as well: schemas, settings, graphs.
        if (document.File.EndsWith(".json", StringComparison.OrdinalIgnoreCase) && root.Find("apiVersion") is null && root.Find("kind") is null)
        {
            findings.Add(StructureDiagnostics.OtherKind, root, "A JSON document", "");
            return null;
        }

        foreach (var field in new[] { "apiVersion", "kind" })
        {
            if (root[field] is not ScalarNode { Type: ScalarType.Text, Text.Length: > 0 })
            {
                findings.Add(StructureDiagnostics.NoKind, root.Find(field)?.Place ?? root.Place, field);
                return null;
            }
        }

        var engine = Engines.OfGroup(document.ApiVersion);
        if (engine is not { } known || !Engines.Table(known).Kinds.Contains(document.Kind, StringComparer.Ordinal))
        {
            Other(document, root, engine, findings);
            return null;
        }

        var table = Engines.Table(known);
        if (table.Spec(document.ApiVersion, document.Kind) is not { } spec)
        {
            findings.Add(StructureDiagnostics.UnknownVersion, root.Find("apiVersion")!.Value, document.Kind, string.Join(" and ", table.Versions(document.Kind)), document.ApiVersion);
            return null;
        }

        MetadataCheck.Check(root, known, findings);
        Body(root, spec, new(table, known == Engine.Argo ? options.Argo : options.Tekton, findings), findings);
        return known;
    }

    /// <summary>A kind of another program, unless it is one letter or two from a kind of the same group.</summary>
    private static void Other(ManifestDocument document, MapNode root, Engine? engine, Findings findings)
    {
        if (engine is { } near && NearestName.Of(document.Kind, Engines.Table(near).Kinds, edits: 2) is { } meant)
            findings.Add(StructureDiagnostics.UnknownKind, root.Find("kind")!.Value, document.Kind, document.ApiVersion, meant);
        else
            findings.Add(StructureDiagnostics.OtherKind, root, document.Kind, document.Name);
    }

    private static void Body(MapNode root, FieldType spec, StructureCheck check, Findings findings)
    {
        string[] known = ["apiVersion", "kind", "metadata", "spec", "status"];
        foreach (var entry in root.Entries.Where(e => !known.Contains(e.Key, StringComparer.Ordinal)))
            UnknownField.Report(entry, root, known, k => (k is "apiVersion" or "kind") == (entry.Value is ScalarNode), findings);
        if (root["spec"] is { } value)
            check.Check("spec", root.Find("spec")!.Place, value, spec, FieldLimits.None);
        else
            findings.Add(StructureDiagnostics.Missing, root.Place, "spec");
    }
}
