using System.Collections.Immutable;

namespace Kfc.Ir;

/// <summary>Runs its body again and again, one iteration after the other, until a condition holds or the bound is reached.</summary>
public sealed record RepeatNode : Node
{
    /// <summary>Most iterations, at least 1.</summary>
    public required int Max { get; init; }

    /// <summary>What runs in an iteration; it reads the iteration's position, from 0, by a <see cref="LoopItemExpression"/> of this node.</summary>
    public required Region Body { get; init; }

    /// <summary>Of type bool, worked out when an iteration has ended: no further iteration runs once it holds.</summary>
    public required Expression Until { get; init; }

    /// <summary>Values of the last iteration that ran.</summary>
    public ImmutableArray<Collected> Outputs { get; init => field = value.OrEmpty(); } = [];
}
