using System.Collections.Immutable;
using Kfc.Ir;

namespace Kfc.Compiler.Passes.Rewriting;

/// <summary>Computes conditions as far as they are known.</summary>
internal static class LogicFolding
{
    public static Expression Fold(AndExpression and) =>
        Combine(and.Operands, decides: "false", operand => (operand as AndExpression)?.Operands) is { } operands
            ? operands switch { [] => ConstantFolding.Of(true), [var only] => only, _ => Same(operands, and.Operands) ? and : new AndExpression(operands) }
            : ConstantFolding.Of(false);

    public static Expression Fold(OrExpression or) =>
        Combine(or.Operands, decides: "true", operand => (operand as OrExpression)?.Operands) is { } operands
            ? operands switch { [] => ConstantFolding.Of(false), [var only] => only, _ => Same(operands, or.Operands) ? or : new OrExpression(operands) }
            : ConstantFolding.Of(true);

    public static Expression Fold(NotExpression not) => not.Operand switch
    {
        LiteralExpression literal => ConstantFolding.Of(literal.Text != "true"),
        NotExpression inner => inner.Operand,
        _ => not,
    };

    /// <summary>The operands that matter, nested ones in line; null when one of them decides alone.</summary>
    private static ImmutableArray<Expression>? Combine(
        ImmutableArray<Expression> operands, string decides, Func<Expression, ImmutableArray<Expression>?> nested)
    {
        var kept = ImmutableArray.CreateBuilder<Expression>(operands.Length);
        foreach (var operand in operands)
        {
            if (operand is LiteralExpression literal)
            {
                if (literal.Text == decides)
                    return null;
            }
            else if (nested(operand) is { } inner)
            {
                kept.AddRange(inner);
            }
            else
            {
                kept.Add(operand);
            }
        }

        return kept.ToImmutable();
    }

    private static bool Same(ImmutableArray<Expression> a, ImmutableArray<Expression> b)
    {
        if (a.Length != b.Length)
            return false;
        for (var i = 0; i < a.Length; i++)
        {
            if (!ReferenceEquals(a[i], b[i]))
                return false;
        }

        return true;
    }
}
