namespace Kfc.Ir;

/// <summary>A value written in the source.</summary>
/// <param name="ValueType">Its type; never an artifact.</param>
/// <param name="Text">Its wire text, see <see cref="WireText"/>.</param>
public sealed record LiteralExpression(WireType ValueType, string Text) : Expression
{
    /// <inheritdoc/>
    public override WireType Type => ValueType;
}
