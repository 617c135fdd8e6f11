using Kfc.Validation.Yaml;

namespace Kfc.Validation.Rules;

/// <summary>Objects of all given files that others can refer to.</summary>
/// <remarks>
/// A folder often holds several applications that reuse a name. An object of the referring file is meant before others, and one of another
/// namespace never; a name that could still mean any of several objects leads nowhere, so nothing is concluded from it.
/// </remarks>
internal sealed class ManifestIndex
{
    private readonly Dictionary<(string Kind, string Name), List<GivenObject>> _objects = [];

    public static ManifestIndex Of(IEnumerable<GivenObject> objects)
    {
        var index = new ManifestIndex();
        foreach (var given in objects)
        {
            var key = (given.Kind, given.Name);
            if (!index._objects.TryGetValue(key, out var found))
                index._objects.Add(key, found = []);
            found.Add(given);
        }

        return index;
    }

    /// <summary>Whether any file defines the object.</summary>
    public bool Has(string nameSpace, string kind, string name) => Candidates(nameSpace, kind, name).Count > 0;

    /// <summary>The object that a name means in a file and namespace; null when it is not given, or could be one of several.</summary>
    public MapNode? Find(string file, string nameSpace, string kind, string name)
    {
        var found = Candidates(nameSpace, kind, name);
        if (found.Count > 1)
            found = found.FindAll(f => f.File == file);
        return found is [var only] ? only.Root : null;
    }

    /// <summary>Who applies a manifest may choose the namespace of an object that states none, so it may be that of any other.</summary>
    private List<GivenObject> Candidates(string nameSpace, string kind, string name) =>
        _objects.TryGetValue((kind, name), out var found) ? found.FindAll(f => f.Namespace.Length == 0 || nameSpace.Length == 0 || f.Namespace == nameSpace) : [];
}
