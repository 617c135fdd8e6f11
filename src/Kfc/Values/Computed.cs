using Kfc.Ir;

namespace Kfc;

/// <summary>A value that the graph works out: a loop item or its field, a collected list, the value of a branch, a composed text.</summary>
/// <typeparam name="T">A type of the wire set, or an artifact kind.</typeparam>
public sealed class Computed<T> : Value<T>
{
    internal Computed(Expression expression) => Expression = expression;

    internal override Expression Expression { get; }
}
