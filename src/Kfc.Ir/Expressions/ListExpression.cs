using System.Collections.Immutable;

namespace Kfc.Ir;

/// <summary>A list written element by element; unrolled loops collect into it.</summary>
public sealed record ListExpression(WireType ElementType, ImmutableArray<Expression> Elements) : Expression
{
    /// <inheritdoc/>
    public override WireType Type => new ListType(ElementType);
}
