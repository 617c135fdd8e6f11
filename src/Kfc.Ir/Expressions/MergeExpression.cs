namespace Kfc.Ir;

/// <summary>The value of whichever arm of a branch was taken.</summary>
/// <param name="Branch">Id of the <see cref="BranchNode"/>.</param>
/// <param name="Name">Name of one of its <see cref="BranchNode.Merges"/>.</param>
/// <param name="ValueType">Type of the value.</param>
public sealed record MergeExpression(string Branch, string Name, WireType ValueType) : Expression
{
    /// <inheritdoc/>
    public override WireType Type => ValueType;
}
