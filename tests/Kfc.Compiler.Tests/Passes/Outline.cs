using Kfc.Ir;

namespace Kfc.Compiler.Tests.Passes;

/// <summary>Prints a graph in a line: <c>a(x=…) &lt; b; if c {…} else {…}</c>.</summary>
internal static class Outline
{
    public static string Of(PipelineGraph graph) => Of(graph.Root);

    public static string Of(Region region) => string.Join("; ", region.Nodes.Select(Of));

    public static string Of(Expression expression) => expression switch
    {
        LiteralExpression literal => literal.Type is ScalarType { Scalar: ScalarKind.String } ? $"'{literal.Text}'" : literal.Text,
        ParameterExpression parameter => $"${(parameter.Scope is null ? "" : parameter.Scope + ".")}{parameter.Name}",
        OutputExpression output => $"{output.Task}.{output.Port}",
        LoopItemExpression item => item.IsIndex ? $"index({item.Loop})" : $"item({item.Loop})",
        FieldExpression field => $"{Of(field.Record)}.{field.Field}",
        ConcatExpression concat => string.Join('+', concat.Parts.Select(Of)),
        CompareExpression compare => $"({Of(compare.Left)} {compare.Operator} {Of(compare.Right)})",
        AndExpression and => $"({string.Join(" & ", and.Operands.Select(Of))})",
        OrExpression or => $"({string.Join(" | ", or.Operands.Select(Of))})",
        NotExpression not => $"!{Of(not.Operand)}",
        ListExpression list => $"[{string.Join(", ", list.Elements.Select(Of))}]",
        CollectExpression collect => $"{collect.Loop}*{collect.Name}",
        ElementExpression element => $"{Of(element.List)}[{Of(element.Index)}]",
        MergeExpression merge => $"{merge.Branch}?{merge.Name}",
        RepeatedExpression repeated => $"{repeated.Repeat}!{repeated.Name}",
        CountExpression count => $"#{Of(count.List)}",
        RangeExpression range => $"{Of(range.Start)}..+{Of(range.Count)}",
        FailureDetailsExpression => "failures",
        RunContextExpression context => context.Field.ToString(),
        _ => "status",
    };

    private static string Of(Node node) => node switch
    {
        TaskNode task => task.Id
            + (task.Arguments.IsEmpty ? "" : $"({string.Join(", ", task.Arguments.Select(argument => Of(argument.Value)))})")
            + (task.After.IsEmpty ? "" : $" < {string.Join(' ', task.After)}"),
        BranchNode branch => string.Join(" else ", branch.Cases.Select(arm => $"if {Of(arm.Condition)} {{{Of(arm.Body)}}}"))
            + (branch.Else is null ? "" : $" else {{{Of(branch.Else)}}}")
            + string.Concat(branch.Merges.Select(merge => $" -> {merge.Name}={string.Join('|', merge.Values.Select(Of))}")),
        LoopNode loop => $"for {Of(loop.Items)} {{{Of(loop.Body)}}}",
        SubPipelineNode pipeline => $"{pipeline.Id} {{{Of(pipeline.Body)}}}",
        ScopeNode scope => $"{scope.Id} {{{Of(scope.Body)}}}",
        RepeatNode repeat => $"repeat {repeat.Max} {{{Of(repeat.Body)}}} until {Of(repeat.Until)}"
            + string.Concat(repeat.Outputs.Select(output => $" -> {output.Name}={Of(output.Value)}")),
        ExitNode exit => $"exit {{{Of(exit.Body)}}}",
        _ => "?",
    };
}
