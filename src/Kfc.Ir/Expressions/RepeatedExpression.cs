namespace Kfc.Ir;

/// <summary>The value that the last iteration of a repetition made.</summary>
/// <param name="Repeat">Id of the <see cref="RepeatNode"/>.</param>
/// <param name="Name">Name of one of its <see cref="RepeatNode.Outputs"/>.</param>
/// <param name="ValueType">Type of the value.</param>
public sealed record RepeatedExpression(string Repeat, string Name, WireType ValueType) : Expression
{
    /// <inheritdoc/>
    public override WireType Type => ValueType;
}
