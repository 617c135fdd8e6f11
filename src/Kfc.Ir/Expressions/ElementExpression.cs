namespace Kfc.Ir;

/// <summary>The element of a list at a position, from 0. A position outside the list fails the task that reads it.</summary>
/// <param name="List">The list; its type is a <see cref="ListType"/>.</param>
/// <param name="Index">The position, a whole number.</param>
public sealed record ElementExpression(Expression List, Expression Index) : Expression
{
    /// <inheritdoc/>
    public override WireType Type => ((ListType)List.Type).Element;
}
