using System.Collections.Immutable;
using Kfc.Ir;

namespace Kfc;

/// <summary>Something that holds or not when the pipeline runs. Combine with <c>&amp;</c>, <c>|</c> and <c>!</c>.</summary>
#pragma warning disable CA1065 // the text of a condition would freeze something that is not known yet
public sealed class Condition
{
    internal Condition(Expression expression) => Expression = expression;

    internal Expression Expression { get; }

    /// <summary>A truth value is a condition.</summary>
    public static implicit operator Condition(Value<bool> value) => new(value.Expression);

    /// <summary>Both hold.</summary>
    public static Condition operator &(Condition left, Condition right) =>
        new(new AndExpression([.. Operands(left), .. Operands(right)]));

    /// <summary>At least one holds.</summary>
    public static Condition operator |(Condition left, Condition right) =>
        new(new OrExpression([.. Alternatives(left), .. Alternatives(right)]));

    /// <summary>It does not hold.</summary>
    public static Condition operator !(Condition condition) => new(new NotExpression(condition.Expression));

    private static ImmutableArray<Expression> Operands(Condition condition) =>
        condition.Expression is AndExpression and ? and.Operands : [condition.Expression];

    private static ImmutableArray<Expression> Alternatives(Condition condition) =>
        condition.Expression is OrExpression or ? or.Operands : [condition.Expression];
}
