using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace Kfc;

/// <summary>Values by name, in the order in which they are set; <c>{ ["NAME"] = value }</c> fills it. Once a pipeline has read it, it stays as it is.</summary>
/// <typeparam name="T">Type of the values.</typeparam>
public sealed class NamedValues<T> : IEnumerable<KeyValuePair<string, T>>
{
    // Every task has several of these and nearly all stay empty, so nothing is made before the first value.
    private List<KeyValuePair<string, T>>? _entries;
    private Dictionary<string, int>? _positions;
    private bool _isRead;

    /// <summary>How many values there are.</summary>
    public int Count => _entries?.Count ?? 0;

    /// <summary>The value of a name. Setting it again replaces the value.</summary>
    /// <exception cref="KeyNotFoundException">There is no such name.</exception>
    /// <exception cref="InvalidOperationException">A pipeline has read the values; they may be shared.</exception>
    public T this[string name]
    {
        get => _positions is not null && _positions.TryGetValue(name, out var position)
            ? _entries![position].Value
            : throw new KeyNotFoundException($"There is no value '{name}'.");
        set => Set(name, value);
    }

    /// <summary>Adds a value, so that a collection initialiser works too.</summary>
    /// <exception cref="InvalidOperationException">A pipeline has read the values; they may be shared.</exception>
    public void Add(string name, T value) => Set(name, value);

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, T>> GetEnumerator()
    {
        _isRead = true;
        return _entries is null ? Enumerable.Empty<KeyValuePair<string, T>>().GetEnumerator() : _entries.GetEnumerator();
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    [SuppressMessage("Design", "MA0015", Justification = "The state is wrong, not the argument.")]
    private void Set(string name, T value)
    {
        if (_isRead)
            throw new InvalidOperationException("These values are in use by a task; make new options instead of changing them.");
        _entries ??= [];
        _positions ??= new(StringComparer.Ordinal);
        var entry = KeyValuePair.Create(name, value);
        if (_positions.TryAdd(name, _entries.Count))
            _entries.Add(entry);
        else
            _entries[_positions[name]] = entry;
    }
}
