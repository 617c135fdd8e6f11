namespace Kfc.Tracing;

/// <summary>Hands out names that are unique in a graph: <c>train</c>, <c>train-2</c>, <c>train-3</c>.</summary>
internal sealed class NodeNames
{
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);

    /// <summary>Put before every name while a nested pipeline is traced.</summary>
    public string Prefix { get; set; } = "";

    /// <summary>A free name made from another one.</summary>
    public string Next(string name)
    {
        var full = Prefix + name;
        var count = _counts.GetValueOrDefault(full);
        string candidate;
        do
        {
            count++;
            candidate = count == 1 ? full : FormattableString.Invariant($"{full}-{count}");
        }
        while (!_taken.Add(candidate));

        _counts[full] = count;
        return candidate;
    }

    /// <summary>Takes the very name; false when it is taken already.</summary>
    public bool TryTake(string name, out string full)
    {
        full = Prefix + name;
        return _taken.Add(full);
    }
}
