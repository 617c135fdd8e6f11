using Kfc.Ir;

namespace Kfc;

/// <summary>A value that is known when the pipeline runs, not while it is being defined.</summary>
public abstract class Value
{
    private protected Value()
    {
    }

    /// <summary>What the value is in the graph.</summary>
    internal abstract Expression Expression { get; }
}
