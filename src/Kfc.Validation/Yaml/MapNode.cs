namespace Kfc.Validation.Yaml;

/// <summary>A field of a mapping.</summary>
/// <param name="Key">Its name.</param>
/// <param name="Place">Where the name stands.</param>
/// <param name="Value">Its value.</param>
internal sealed record MapEntry(string Key, Place Place, DocumentNode Value);

/// <summary>A mapping. Keys are unique.</summary>
internal sealed class MapNode(Place place) : DocumentNode(place)
{
    private readonly List<MapEntry> _entries = [];
    private Dictionary<string, MapEntry>? _index;

    public IReadOnlyList<MapEntry> Entries => _entries;

    public override string Kind => "a mapping";

    /// <summary>The value of a field; null when it is missing or null.</summary>
    public DocumentNode? this[string key] => Find(key)?.Value is { } value and not ScalarNode { Type: ScalarType.Null } ? value : null;

    public MapEntry? Find(string key)
    {
        if (_entries.Count <= 8)
        {
            foreach (var entry in _entries)
            {
                if (entry.Key == key)
                    return entry;
            }

            return null;
        }

        _index ??= _entries.ToDictionary(e => e.Key, StringComparer.Ordinal);
        return _index.GetValueOrDefault(key);
    }

    /// <summary>Gives a field the name by which the engine's reader takes it.</summary>
    public void Rename(MapEntry entry, string key)
    {
        _entries[_entries.IndexOf(entry)] = entry with { Key = key };
        _index = null;
    }

    /// <summary>Adds a field, or answers the field that has its name already.</summary>
    public MapEntry? Add(MapEntry entry)
    {
        if (Find(entry.Key) is { } earlier)
            return earlier;
        _entries.Add(entry);
        _index?.Add(entry.Key, entry);
        Hold(entry.Value);
        return null;
    }
}
