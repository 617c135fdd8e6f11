using Kfc.Ir;

namespace Kfc.Cli.Graphs;

/// <summary>Expressions as a person would say them.</summary>
internal static class ExpressionText
{
    public static string Of(Expression expression) => expression switch
    {
        LiteralExpression literal => literal.ValueType is ScalarType { Scalar: ScalarKind.String } ? $"'{literal.Text}'" : literal.Text,
        ParameterExpression parameter => parameter.Name,
        OutputExpression output => $"{output.Task}.{output.Port}",
        LoopItemExpression { IsIndex: true } => "index",
        LoopItemExpression => "item",
        FieldExpression field => $"{Of(field.Record)}.{field.Field}",
        ConcatExpression concat => string.Join(" + ", concat.Parts.Select(Of)),
        CompareExpression compare => $"{Of(compare.Left)} {Symbol(compare.Operator)} {Of(compare.Right)}",
        AndExpression and => string.Join(" and ", and.Operands.Select(Inner)),
        OrExpression or => string.Join(" or ", or.Operands.Select(Inner)),
        NotExpression not => $"not {Inner(not.Operand)}",
        ListExpression list => $"[{string.Join(", ", list.Elements.Select(Of))}]",
        CollectExpression collect => $"{collect.Loop}.{collect.Name}",
        ElementExpression element => $"{Of(element.List)}[{Of(element.Index)}]",
        MergeExpression merge => $"{merge.Branch}.{merge.Name}",
        RepeatedExpression repeated => $"{repeated.Repeat}.{repeated.Name}",
        CountExpression count => $"count of {Inner(count.List)}",
        RangeExpression range => $"{Of(range.Count)} numbers from {Of(range.Start)}",
        FailureDetailsExpression => "failures",
        RunContextExpression context => $"run {context.Field}",
        RunStatusExpression => "status",
        _ => throw new ArgumentOutOfRangeException(nameof(expression), expression, "A kind of expression without words."),
    };

    /// <summary>The ids of the nodes that a value comes from.</summary>
    public static IEnumerable<string> Sources(Expression expression) => expression switch
    {
        OutputExpression output => [output.Task],
        CollectExpression collect => [collect.Loop],
        MergeExpression merge => [merge.Branch],
        RepeatedExpression repeated => [repeated.Repeat],
        CountExpression count => Sources(count.List),
        RangeExpression range => [.. Sources(range.Start), .. Sources(range.Count)],
        FieldExpression field => Sources(field.Record),
        ConcatExpression concat => concat.Parts.SelectMany(Sources),
        CompareExpression compare => [.. Sources(compare.Left), .. Sources(compare.Right)],
        AndExpression and => and.Operands.SelectMany(Sources),
        OrExpression or => or.Operands.SelectMany(Sources),
        NotExpression not => Sources(not.Operand),
        ListExpression list => list.Elements.SelectMany(Sources),
        ElementExpression element => [.. Sources(element.List), .. Sources(element.Index)],
        _ => [],
    };

    private static string Inner(Expression operand) => operand is AndExpression or OrExpression ? $"({Of(operand)})" : Of(operand);

    private static string Symbol(Comparison comparison) => comparison switch
    {
        Comparison.Equal => "=",
        Comparison.NotEqual => "≠",
        Comparison.Less => "<",
        Comparison.LessOrEqual => "≤",
        Comparison.Greater => ">",
        _ => "≥",
    };
}
