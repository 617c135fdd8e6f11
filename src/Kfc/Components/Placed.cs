namespace Kfc;

/// <summary>Something that has its place in a pipeline, so that tasks can be told to come after it.</summary>
public abstract class Placed
{
    private protected Placed()
    {
    }

    /// <summary>Id of the node; null until it is placed.</summary>
    internal string? Id { get; set; }
}
