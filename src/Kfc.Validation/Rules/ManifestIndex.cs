using Kfc.Validation.Yaml;

namespace Kfc.Validation.Rules;

/// <summary>Objects of all given files that others can refer to.</summary>
internal sealed class ManifestIndex
{
    private readonly Dictionary<(string Kind, string Name), MapNode> _objects = [];

    public static ManifestIndex Of(IEnumerable<ManifestDocument> documents)
    {
        var index = new ManifestIndex();
        foreach (var document in documents.Where(d => d.Root is MapNode && d.Name.Length > 0))
            index._objects.TryAdd((document.Kind, document.Name), (MapNode)document.Root);
        return index;
    }

    /// <summary>The <c>spec</c> of an object, or null when it is not in the given files.</summary>
    public MapNode? Spec(string kind, string name) => _objects.GetValueOrDefault((kind, name))?.Map("spec");

    public MapNode? Find(string kind, string name) => _objects.GetValueOrDefault((kind, name));
}
