namespace Kfc.Ir;

/// <summary>
/// Which tasks failed before an exit handler began: a JSON array of objects with the field <c>task</c> and further fields that differ between
/// engines; <c>[]</c> when none failed. It exists only in an <see cref="ExitNode"/>.
/// </summary>
public sealed record FailureDetailsExpression : Expression
{
    /// <inheritdoc/>
    public override WireType Type => WireType.String;
}
