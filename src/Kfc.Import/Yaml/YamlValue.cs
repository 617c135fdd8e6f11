namespace Kfc.Import.Yaml;

/// <summary>A node of a YAML document, with its place.</summary>
internal sealed class YamlValue(YamlKind kind, int line, int column)
{
    private readonly Dictionary<string, YamlValue> _fields = new(StringComparer.Ordinal);

    public YamlKind Kind { get; } = kind;

    /// <summary>Line, from 1.</summary>
    public int Line { get; } = line;

    /// <summary>Column, from 1.</summary>
    public int Column { get; } = column;

    /// <summary>A scalar's text.</summary>
    public string Text { get; init; } = "";

    /// <summary>Whether a scalar stands without quotes, so that <c>null</c>, <c>true</c> and numbers mean themselves.</summary>
    public bool IsPlain { get; init; }

    /// <summary>Keys of a mapping, in the order of the file.</summary>
    public List<string> Keys { get; } = [];

    /// <summary>Elements of a sequence.</summary>
    public List<YamlValue> Items { get; } = [];

    public bool IsNull => Kind == YamlKind.Scalar && IsPlain && Text is "" or "~" or "null" or "Null" or "NULL";

    public bool IsTrue => Kind == YamlKind.Scalar && IsPlain && Text is "true" or "True" or "TRUE";

    /// <summary>The field of a mapping; null when it is not there or null.</summary>
    public YamlValue? this[string key] => _fields.TryGetValue(key, out var value) && !value.IsNull ? value : null;

    /// <summary>The text of a scalar field; null when there is none.</summary>
    public string? TextOf(string key) => this[key] is { Kind: YamlKind.Scalar } value ? value.Text : null;

    /// <summary>The elements of a field that is a sequence.</summary>
    public IReadOnlyList<YamlValue> ItemsOf(string key) => this[key] is { Kind: YamlKind.Sequence } value ? value.Items : [];

    public bool Has(string key) => _fields.ContainsKey(key);

    /// <summary>The field even when it is null.</summary>
    public YamlValue Field(string key) => _fields[key];

    public bool TryAdd(string key, YamlValue value)
    {
        if (!_fields.TryAdd(key, value))
            return false;
        Keys.Add(key);
        return true;
    }
}

/// <summary>Kinds of YAML nodes.</summary>
internal enum YamlKind
{
    Scalar,
    Sequence,
    Mapping,
}
