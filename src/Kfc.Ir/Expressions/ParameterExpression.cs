namespace Kfc.Ir;

/// <summary>A parameter of the pipeline, or of a nested one.</summary>
/// <param name="Name">The parameter.</param>
/// <param name="ValueType">Its type.</param>
/// <param name="Scope">Id of the <see cref="SubPipelineNode"/> that declares it; null for the outermost pipeline.</param>
public sealed record ParameterExpression(
    string Name,
    WireType ValueType,
    string? Scope = null) : Expression
{
    /// <inheritdoc/>
    public override WireType Type => ValueType;
}
