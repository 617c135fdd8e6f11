namespace Kfc.Argo.Interpreter.Tests;

/// <summary>Variables by their dotted names: texts, artifacts, and outputs of skipped tasks, which are known to be absent.</summary>
internal sealed class Scope
{
    private readonly Dictionary<string, object?> _values;
    private Dictionary<string, object?>? _names;

    public Scope()
        : this([])
    {
    }

    private Scope(Dictionary<string, object?> values) => _values = values;

    /// <summary>The variables as expressions see them: dotted names become maps, and a map hides a text of its own name.</summary>
    public IReadOnlyDictionary<string, object?> Names => _names ??= Nested();

    public void Set(string name, string text) => Put(name, text);

    public void Set(string name, Artifact artifact) => Put(name, artifact);

    public void SetAbsent(string name) => Put(name, null);

    public bool Knows(string name) => _values.ContainsKey(name) || _values.Keys.Any(k => k.StartsWith(name + ".", StringComparison.Ordinal));

    public bool IsAbsent(string name) => _values.TryGetValue(name, out var value) && value is null;

    public string? Text(string name) => _values.GetValueOrDefault(name) as string;

    public Artifact? Artifact(string name) => _values.GetValueOrDefault(name) as Artifact;

    public IEnumerable<KeyValuePair<string, string>> Texts(string prefix) => _values
        .Where(p => p.Value is string && p.Key.StartsWith(prefix, StringComparison.Ordinal))
        .Select(p => KeyValuePair.Create(p.Key[prefix.Length..], (string)p.Value!));

    public Scope Copy() => new(new Dictionary<string, object?>(_values, StringComparer.Ordinal));

    public Scope With(Scope other)
    {
        var result = Copy();
        foreach (var (name, value) in other._values)
        {
            result._values[name] = value;
        }

        return result;
    }

    private void Put(string name, object? value)
    {
        _values[name] = value;
        _names = null;
    }

    private Dictionary<string, object?> Nested()
    {
        var result = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var (name, value) in _values)
        {
            var map = result;
            var parts = name.Split('.');
            foreach (var part in parts[..^1])
            {
                if (map.GetValueOrDefault(part) is not Dictionary<string, object?> inner)
                {
                    inner = new(StringComparer.Ordinal);
                    map[part] = inner;
                }

                map = inner;
            }

            if (map.GetValueOrDefault(parts[^1]) is not Dictionary<string, object?>)
            {
                map[parts[^1]] = value;
            }
        }

        return result;
    }
}
