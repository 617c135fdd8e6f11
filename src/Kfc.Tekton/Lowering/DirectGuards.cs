using System.Collections.Immutable;
using Kfc.Ir;
using Kfc.Tekton.Manifest;

namespace Kfc.Tekton.Lowering;

/// <summary>Conditions that need no computed selector: equality of one operand with fixed words, as positive <c>in</c> guards.</summary>
internal sealed class DirectGuards(References references)
{
    /// <summary>Tekton's words for a run that succeeded: the second one says that something was skipped.</summary>
    private static readonly string[] Successes = ["Succeeded", "Completed"];

    private static readonly string[] Failures = ["Failed", "None"];

    /// <summary>The guards under which a condition has the wanted truth, or null when it has no such form.</summary>
    public ImmutableArray<When>? Of(Expression condition, bool wanted = true) => condition switch
    {
        LiteralExpression literal => [new When(literal.Text, [WireText.Of(wanted)])],
        NotExpression not => Of(not.Operand, !wanted),
        AndExpression and => wanted ? All(and.Operands, wanted) : Any(and.Operands, wanted),
        OrExpression or => wanted ? Any(or.Operands, wanted) : All(or.Operands, wanted),
        CompareExpression compare => Compare(compare, wanted),
        ParameterExpression or OutputExpression or MergeExpression when !references.IsLarge(condition) => [new When(references.Of(condition), [WireText.Of(wanted)])],
        _ => null,
    };

    /// <summary>The guards of the arm of a branch, the earlier arms not being taken included.</summary>
    public ImmutableArray<When>? OfArm(BranchNode branch, int arm)
    {
        var earlier = branch.Cases.Take(arm).Select(c => (Expression)new NotExpression(c.Condition));
        return All(arm < branch.Cases.Length ? [.. earlier, branch.Cases[arm].Condition] : [.. earlier], wanted: true);
    }

    private ImmutableArray<When>? All(ImmutableArray<Expression> conditions, bool wanted)
    {
        var guards = new List<When>();
        foreach (var condition in conditions)
        {
            if (Of(condition, wanted) is not { } parts)
                return null;
            foreach (var part in parts)
            {
                var same = guards.FindIndex(g => g.Input == part.Input);
                if (same < 0)
                {
                    guards.Add(part);
                    continue;
                }

                ImmutableArray<string> both = [.. guards[same].Values.Intersect(part.Values, StringComparer.Ordinal)];
                if (both.IsEmpty)
                    return null;
                guards[same] = part with { Values = both };
            }
        }

        return [.. guards];
    }

    private ImmutableArray<When>? Any(ImmutableArray<Expression> conditions, bool wanted)
    {
        When? union = null;
        foreach (var condition in conditions)
        {
            if (Of(condition, wanted) is not [var only] || (union is not null && union.Input != only.Input))
                return null;
            union = union is null ? only : only with { Values = [.. union.Values.Union(only.Values, StringComparer.Ordinal)] };
        }

        return union is null ? null : [union];
    }

    private ImmutableArray<When>? Compare(CompareExpression compare, bool wanted)
    {
        if (compare.Operator is not (Comparison.Equal or Comparison.NotEqual))
            return null;
        var (operand, literal) = compare.Right is LiteralExpression right ? (compare.Left, right) : (compare.Right, compare.Left as LiteralExpression);
        if (literal is null || literal.Text.Contains("$(", StringComparison.Ordinal) || Operands.IsNumber(operand.Type) || Operands.IsNumber(literal.Type))
            return null;
        if (references.IsLarge(operand))
            return null;
        if (operand is not (ParameterExpression or OutputExpression or MergeExpression or RunStatusExpression))
            return null;
        var values = Words(operand.Type, literal.Text, (compare.Operator == Comparison.Equal) == wanted);
        if (operand is RunStatusExpression)
            values = [.. values.SelectMany(w => w == "Succeeded" ? Successes : Failures)];
        return values.IsEmpty ? null : [new When(references.Of(operand), values)];
    }

    /// <summary>The words that a value has when it equals, or differs from, a text; empty when they cannot be listed.</summary>
    private static ImmutableArray<string> Words(WireType type, string text, bool equal) => (type, equal) switch
    {
        (_, true) => [text],
        (EnumType words, false) => [.. words.Members.Where(m => m != text)],
        (ScalarType { Scalar: ScalarKind.Bool }, false) => [text == "true" ? "false" : "true"],
        _ => [],
    };
}
