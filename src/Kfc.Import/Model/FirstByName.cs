namespace Kfc.Import.Model;

/// <summary>The first of each name of a list that grows at its end.</summary>
internal sealed class FirstByName<T>
    where T : class
{
    private readonly Dictionary<string, T> _first = new(StringComparer.Ordinal);

    /// <summary>How many of the list have been added.</summary>
    public int Known { get; private set; }

    public void Add(string name, T value)
    {
        _first.TryAdd(name, value);
        Known++;
    }

    public T? Find(string name) => _first.GetValueOrDefault(name);
}
