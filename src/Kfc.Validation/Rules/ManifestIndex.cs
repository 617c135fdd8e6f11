using Kfc.Validation.Yaml;

namespace Kfc.Validation.Rules;

/// <summary>Objects of all given files that others can refer to.</summary>
/// <remarks>
/// A folder often holds several applications that reuse a name. An object of the referring file is meant before others; a name that only
/// several other files define could mean any of them, so nothing is concluded from it.
/// </remarks>
internal sealed class ManifestIndex
{
    private readonly Dictionary<(string Kind, string Name), List<(string File, MapNode Root)>> _objects = [];

    public static ManifestIndex Of(IEnumerable<(string File, ManifestDocument Document)> documents)
    {
        var index = new ManifestIndex();
        foreach (var (file, document) in documents.Where(d => d.Document.Root is MapNode && d.Document.Name.Length > 0))
        {
            var key = (document.Kind, document.Name);
            if (!index._objects.TryGetValue(key, out var found))
                index._objects.Add(key, found = []);
            if (found.Count == 0 || found[^1].File != file)
                found.Add((file, (MapNode)document.Root));
        }

        return index;
    }

    /// <summary>Whether any file defines the object.</summary>
    public bool Has(string kind, string name) => _objects.ContainsKey((kind, name));

    /// <summary>The object that a name means in a file; null when it is in no given file, or in several others.</summary>
    public MapNode? Find(string file, string kind, string name)
    {
        if (!_objects.TryGetValue((kind, name), out var found))
            return null;
        if (found.Count == 1)
            return found[0].Root;
        return found.Find(f => f.File == file).Root;
    }
}
