namespace Kfc.Ir;

/// <summary>A field of a record.</summary>
/// <param name="Record">The record.</param>
/// <param name="Field">JSON name of the field.</param>
/// <param name="ValueType">The field's type.</param>
public sealed record FieldExpression(Expression Record, string Field, WireType ValueType) : Expression
{
    /// <inheritdoc/>
    public override WireType Type => ValueType;
}
