namespace Kfc.Ir;

/// <summary>Runs when the region that it stands in has ended, however it ended.</summary>
public sealed record ExitNode : Node
{
    /// <summary>What runs; it may read <see cref="RunStatusExpression"/>.</summary>
    public required Region Body { get; init; }
}
