namespace Kfc.Ir;

/// <summary>The item of the current iteration, or its position.</summary>
/// <param name="Loop">Id of the <see cref="LoopNode"/>; of a <see cref="RepeatNode"/> for the position of its iteration.</param>
/// <param name="ValueType">The item's type; <see cref="WireType.Int"/> for the position.</param>
/// <param name="IsIndex">True for the position, from 0.</param>
public sealed record LoopItemExpression(string Loop, WireType ValueType, bool IsIndex = false) : Expression
{
    /// <inheritdoc/>
    public override WireType Type => ValueType;
}
