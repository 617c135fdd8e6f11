using System.Collections.Immutable;
using Kfc.Ir;
using Kfc.Kubernetes;

namespace Kfc.Tekton.Lowering.Stores;

/// <summary>
/// Files of the run as a pod sees them: in the run's volume they are there; from an object store an added step brings each to a place of
/// its own in an empty volume.
/// </summary>
internal sealed class PodFiles(RunFolder folder, ParamTable parameters, References references, string volume = PodFiles.Volume)
{
    public const string Volume = "kfc-artifacts";
    public const string Folder = "/kfc/artifacts";

    private readonly List<StoreItem> _first = [];
    private readonly List<StoreItem> _items = [];

    public bool InStore => folder.Store is not null;

    /// <summary>What scripts of the pod read, so that it must be there before them.</summary>
    public IReadOnlyList<StoreItem> First => _first;

    /// <summary>What the author's container reads.</summary>
    public IReadOnlyList<StoreItem> Items => _items;

    /// <summary>Whether a script lists keys in the pod's volume.</summary>
    public bool HasLists => _items.Exists(i => i.Kind == StoreItem.Keys);

    /// <summary>The mount for what reads the files, if there are any.</summary>
    public IEnumerable<Mount> Mounts => _first.Count + _items.Count > 0 ? [Filled with { ReadOnly = true }] : [];

    /// <summary>The mount for what brings them.</summary>
    public Mount Filled { get; } = new(volume, Folder);

    /// <summary>The path of an artifact or large value that one reference names.</summary>
    public string Of(Expression operand, string hint)
    {
        var name = parameters.Bind(hint, references.Of(operand));
        if (!InStore)
            return $"{Ref.WorkspacePath}/{Ref.Param(name)}";
        var item = Item(Operands.IsArtifact(operand.Type) ? StoreItem.File : StoreItem.Text, name);
        if (!_first.Contains(item) && !_items.Contains(item))
            _items.Add(item);
        return item.Path;
    }

    /// <summary>The path of a large value that a script of the pod reads.</summary>
    public string OfFirst(string name)
    {
        var item = Item(StoreItem.Text, name);
        _items.Remove(item);
        if (!_first.Contains(item))
            _first.Add(item);
        return item.Path;
    }

    /// <summary>Brings a folder that may not be there, before scripts; returns its path.</summary>
    public string Some(string key, string name)
    {
        _first.Add(new(StoreItem.Some, key, $"{Folder}/{name}"));
        return $"{Folder}/{name}";
    }

    /// <summary>The path of an artifact whose key a script works out.</summary>
    public string Picked(string reference) => Add(StoreItem.File, reference, "picked");

    /// <summary>The folder of artifacts whose keys a script lists in the file with the same name and <c>.keys</c>.</summary>
    public string Listed() => Add(StoreItem.Keys, null, "list");

    private string Add(string kind, string? key, string name)
    {
        // Names of parameters hold no dots.
        var path = $"{Folder}/{name}.{WireText.Of(_items.Count)}";
        _items.Add(new(kind, key ?? $"{path}.keys", path));
        return path;
    }

    private static StoreItem Item(string kind, string name) => new(kind, Ref.Param(name), $"{Folder}/{name["kfc-".Length..]}");
}
