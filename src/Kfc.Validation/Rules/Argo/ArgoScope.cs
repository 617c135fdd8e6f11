namespace Kfc.Validation.Rules.Argo;

/// <summary>The names that tags may have at a place: its own, and those of the scope that it stands in.</summary>
internal sealed class ArgoScope(ArgoScope? outer = null)
{
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private readonly List<string> _open = [];

    public IEnumerable<string> Names => outer is null ? _names : _names.Concat(outer.Names);

    /// <summary>A scope that knows what this one knows, and whose own names this one does not see.</summary>
    public ArgoScope Inner() => new(this);

    public void Add(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
            _names.Add(name);
    }

    /// <summary>Allows every name with one of the beginnings: what stands there is not known.</summary>
    public void Open(params ReadOnlySpan<string> beginnings) => _open.AddRange(beginnings);

    /// <summary>Whether a name itself is known, and not only allowed.</summary>
    public bool Knows(string name) => _names.Contains(name) || outer?.Knows(name) == true;

    public bool Has(string name) =>
        _names.Contains(name) || _open.Exists(o => name.StartsWith(o, StringComparison.Ordinal)) || outer?.Has(name) == true;

    /// <summary>Whether a name, or names that begin with it, are known: <c>tasks.a.outputs</c> of <c>tasks.a.outputs.parameters.x</c>.</summary>
    public bool HasPart(string name) => Has(name) || Names.Any(n => n.StartsWith(name, StringComparison.Ordinal) && n.Length > name.Length && n[name.Length] == '.')
        || HasOpenPart(name);

    private bool HasOpenPart(string name) => _open.Exists(o => o.StartsWith(name, StringComparison.Ordinal)) || outer?.HasOpenPart(name) == true;
}
