namespace Kfc.Ir;

/// <summary>What a task produced.</summary>
/// <param name="Task">Id of the <see cref="TaskNode"/>.</param>
/// <param name="Port">Name of the output port.</param>
/// <param name="ValueType">The port's type.</param>
public sealed record OutputExpression(string Task, string Port, WireType ValueType) : Expression
{
    /// <inheritdoc/>
    public override WireType Type => ValueType;
}
