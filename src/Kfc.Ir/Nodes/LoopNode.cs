using System.Collections.Immutable;

namespace Kfc.Ir;

/// <summary>Runs its body once per item, all iterations at the same time unless bounded.</summary>
public sealed record LoopNode : Node
{
    /// <summary>The items; of a <see cref="ListType"/>.</summary>
    public required Expression Items { get; init; }

    /// <summary>What runs for each item; it reads the item by <see cref="LoopItemExpression"/>.</summary>
    public required Region Body { get; init; }

    /// <summary>How many iterations may run at a time, at least 1; null for all.</summary>
    public int? Parallelism { get; init; }

    /// <summary>Values that leave the loop as lists.</summary>
    public ImmutableArray<Collected> Collected { get; init => field = value.OrEmpty(); } = [];
}

/// <summary>A value of the body that leaves a loop as a list, or a repetition as the value of its last iteration.</summary>
/// <param name="Name">Unique in the node.</param>
/// <param name="Value">The value inside one iteration.</param>
public sealed record Collected(string Name, Expression Value);
