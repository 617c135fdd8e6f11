namespace Kfc.Ir;

/// <summary>A list of whole numbers that follow one another.</summary>
/// <param name="Start">The first number.</param>
/// <param name="Count">How many there are; a negative count fails the task that reads the list.</param>
public sealed record RangeExpression(Expression Start, Expression Count) : Expression
{
    private static readonly ListType Integers = new(WireType.Int);

    /// <inheritdoc/>
    public override WireType Type => Integers;
}
