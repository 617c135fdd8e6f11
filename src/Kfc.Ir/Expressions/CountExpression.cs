namespace Kfc.Ir;

/// <summary>The number of elements of a list.</summary>
/// <param name="List">The list; its type is a <see cref="ListType"/>.</param>
public sealed record CountExpression(Expression List) : Expression
{
    /// <inheritdoc/>
    public override WireType Type => WireType.Int;
}
