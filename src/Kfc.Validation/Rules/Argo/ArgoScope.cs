using Kfc.Validation.Yaml;

namespace Kfc.Validation.Rules.Argo;

/// <summary>The names that tags may have at a place.</summary>
internal sealed class ArgoScope
{
    private readonly HashSet<string> _names;
    private readonly List<string> _open;

    public ArgoScope()
    {
        _names = new(StringComparer.Ordinal);
        _open = [];
    }

    private ArgoScope(ArgoScope other)
    {
        _names = new(other._names, StringComparer.Ordinal);
        _open = [.. other._open];
    }

    public IEnumerable<string> Names => _names;

    public ArgoScope Copy() => new(this);

    public void Add(string name) => _names.Add(name);

    /// <summary>Allows every name with a beginning: what stands there is not known.</summary>
    public void Open(string beginning) => _open.Add(beginning);

    public bool Has(string name) => _names.Contains(name) || _open.Exists(o => name.StartsWith(o, StringComparison.Ordinal));

    /// <summary>Whether a name, or names that begin with it, are known: <c>tasks.a.outputs</c> of <c>tasks.a.outputs.parameters.x</c>.</summary>
    public bool HasPart(string name) => Has(name) || _names.Any(n => n.StartsWith(name, StringComparison.Ordinal) && n.Length > name.Length && n[name.Length] == '.')
        || _open.Exists(o => o.StartsWith(name, StringComparison.Ordinal));
}
