using System.Collections.Immutable;

namespace Kfc.Ir;

/// <summary>True when all operands are.</summary>
public sealed record AndExpression(ImmutableArray<Expression> Operands) : Expression
{
    /// <inheritdoc/>
    public override WireType Type => WireType.Bool;
}

/// <summary>True when at least one operand is.</summary>
public sealed record OrExpression(ImmutableArray<Expression> Operands) : Expression
{
    /// <inheritdoc/>
    public override WireType Type => WireType.Bool;
}

/// <summary>True when the operand is false.</summary>
public sealed record NotExpression(Expression Operand) : Expression
{
    /// <inheritdoc/>
    public override WireType Type => WireType.Bool;
}
