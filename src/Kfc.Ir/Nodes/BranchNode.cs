using System.Collections.Immutable;

namespace Kfc.Ir;

/// <summary>Runs the first arm whose condition holds; nothing when none holds and there is no <see cref="Else"/>.</summary>
public sealed record BranchNode : Node
{
    /// <summary>The arms with a condition, in order. At least one.</summary>
    public required ImmutableArray<BranchCase> Cases { get; init => field = value.OrEmpty(); }

    /// <summary>The arm that is taken when no condition holds.</summary>
    public Region? Else { get; init; }

    /// <summary>Values that leave the branch; such a branch has an <see cref="Else"/>.</summary>
    public ImmutableArray<Merge> Merges { get; init => field = value.OrEmpty(); } = [];
}

/// <summary>An arm of a <see cref="BranchNode"/>.</summary>
/// <param name="Condition">Of type bool.</param>
/// <param name="Body">What runs.</param>
public sealed record BranchCase(Expression Condition, Region Body);

/// <summary>A value that leaves a branch.</summary>
/// <param name="Name">Unique in the branch.</param>
/// <param name="Type">Common type of the values.</param>
/// <param name="Values">One value per arm: the cases in order, then the else.</param>
public sealed record Merge(string Name, WireType Type, ImmutableArray<Expression> Values);
