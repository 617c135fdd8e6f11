using System.Collections.Immutable;

namespace Kfc.Ir;

/// <summary>A text made of the wire texts of its parts.</summary>
public sealed record ConcatExpression(ImmutableArray<Expression> Parts) : Expression
{
    /// <inheritdoc/>
    public override WireType Type => WireType.String;
}
