namespace Kfc.Ir;

/// <summary>A part of the pipeline with an end of its own: an <see cref="ExitNode"/> in it runs when the part has ended, however it ended.</summary>
/// <remarks>Its nodes run as if they stood in its place, and their values may be read outside it.</remarks>
public sealed record ScopeNode : Node
{
    /// <summary>Its nodes.</summary>
    public required Region Body { get; init; }
}
