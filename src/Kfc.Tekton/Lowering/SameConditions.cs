using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Kfc.Ir;

namespace Kfc.Tekton.Lowering;

/// <summary>Conditions are the same when they are made of the same parts, wherever these stand.</summary>
internal sealed class SameConditions : IEqualityComparer<ImmutableArray<Expression>>
{
    public static SameConditions Comparer { get; } = new();

    public bool Equals(ImmutableArray<Expression> x, ImmutableArray<Expression> y)
    {
        if (x.Length != y.Length)
            return false;
        for (var i = 0; i < x.Length; i++)
        {
            if (!AreSame(x[i], y[i]))
                return false;
        }

        return true;
    }

    /// <summary>What they read is the same, in the same order, and little else differs often.</summary>
    public int GetHashCode([DisallowNull] ImmutableArray<Expression> obj)
    {
        var hash = default(HashCode);
        foreach (var condition in obj)
        {
            foreach (var operand in Operands.Of(condition))
                hash.Add(operand);
        }

        return hash.ToHashCode();
    }

    // Records that hold lists compare these by reference.
    private bool AreSame(Expression x, Expression y) => (x, y) switch
    {
        (AndExpression a, AndExpression b) => Equals(a.Operands, b.Operands),
        (OrExpression a, OrExpression b) => Equals(a.Operands, b.Operands),
        (NotExpression a, NotExpression b) => AreSame(a.Operand, b.Operand),
        (CompareExpression a, CompareExpression b) => a.Operator == b.Operator && AreSame(a.Left, b.Left) && AreSame(a.Right, b.Right),
        (ConcatExpression a, ConcatExpression b) => Equals(a.Parts, b.Parts),
        (ListExpression a, ListExpression b) => a.ElementType == b.ElementType && Equals(a.Elements, b.Elements),
        (ElementExpression a, ElementExpression b) => AreSame(a.List, b.List) && AreSame(a.Index, b.Index),
        (FieldExpression a, FieldExpression b) => a.Field == b.Field && AreSame(a.Record, b.Record),
        (CountExpression a, CountExpression b) => AreSame(a.List, b.List),
        (RangeExpression a, RangeExpression b) => AreSame(a.Start, b.Start) && AreSame(a.Count, b.Count),
        _ => x == y,
    };
}
