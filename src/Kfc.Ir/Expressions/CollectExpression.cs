namespace Kfc.Ir;

/// <summary>The values that all iterations of a loop made, in the order of the items.</summary>
/// <param name="Loop">Id of the <see cref="LoopNode"/>.</param>
/// <param name="Name">Name of one of its <see cref="LoopNode.Collected"/>.</param>
/// <param name="ElementType">Type of one value.</param>
public sealed record CollectExpression(string Loop, string Name, WireType ElementType) : Expression
{
    /// <inheritdoc/>
    public override WireType Type => new ListType(ElementType);
}
