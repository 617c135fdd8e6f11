using System.Globalization;
using System.Text;
using Kfc.Ir;

namespace Kfc.Meaning;

/// <summary>A generated pipeline for people who look for a fault.</summary>
public static class GraphText
{
    /// <summary>One node a line.</summary>
    public static string Of(GeneratedPipeline made)
    {
        ArgumentNullException.ThrowIfNull(made);
        var text = new StringBuilder();
        foreach (var parameter in made.Graph.Parameters)
            text.Append(CultureInfo.InvariantCulture, $"param {parameter.Name} = {parameter.Default}\n");
        Add(text, made.Graph.Root, 0, made);
        return text.ToString();
    }

    private static void Add(StringBuilder text, Region region, int depth, GeneratedPipeline made)
    {
        foreach (var node in region.Nodes)
        {
            switch (node)
            {
                case TaskNode task:
                    Line(text, depth, $"{task.Id}({string.Join(", ", task.Arguments.Skip(1).Select(a => $"{a.Name}: {Of(a.Value)}"))})"
                        + string.Concat(task.Settings.Env.Select(e => $" {e.Name}={Of(e.Value)}"))
                        + (task.After.IsEmpty ? "" : $" after {string.Join(", ", task.After)}")
                        + (task.Settings.RunAfterFailure ? " run-after-failure" : "")
                        + (task.Settings.ContinueOnFailure ? " continue-on-failure" : "") + (task.Settings.Retry is null ? "" : " retry")
                        + (made.Failing.Contains(task.Id) ? " FAILING" : ""));
                    break;
                case BranchNode branch:
                    foreach (var arm in branch.Cases)
                    {
                        Line(text, depth, $"{branch.Id}: if {Of(arm.Condition)}");
                        Add(text, arm.Body, depth + 1, made);
                    }

                    Line(text, depth, "else");
                    Add(text, branch.Else ?? Region.Empty, depth + 1, made);
                    foreach (var merge in branch.Merges)
                        Line(text, depth, $"-> {string.Join(" | ", merge.Values.Select(Of))}");
                    break;
                case LoopNode loop:
                    Line(text, depth, $"{loop.Id}: for each of {Of(loop.Items)}" + (loop.Parallelism is { } most ? string.Create(CultureInfo.InvariantCulture, $", {most} at a time") : ""));
                    Add(text, loop.Body, depth + 1, made);
                    foreach (var value in loop.Collected)
                        Line(text, depth, $"-> {Of(value.Value)}");
                    break;
                case RepeatNode repeat:
                    Line(text, depth, string.Create(CultureInfo.InvariantCulture, $"{repeat.Id}: at most {repeat.Max} times until {Of(repeat.Until)}"));
                    Add(text, repeat.Body, depth + 1, made);
                    foreach (var value in repeat.Outputs)
                        Line(text, depth, $"-> {Of(value.Value)}");
                    break;
                case ScopeNode scope:
                    Line(text, depth, scope.Id);
                    Add(text, scope.Body, depth + 1, made);
                    break;
                case SubPipelineNode nested:
                    Line(text, depth, $"{nested.Id}({string.Join(", ", nested.Arguments.Select(a => Of(a.Value)))})");
                    Add(text, nested.Body, depth + 1, made);
                    break;
                case ExitNode exit:
                    Line(text, depth, "at the end");
                    Add(text, exit.Body, depth + 1, made);
                    break;
            }
        }
    }

    private static void Line(StringBuilder text, int depth, string line) => text.Append(' ', 2 * depth).Append(line).Append('\n');

    private static string Of(Expression expression) => expression switch
    {
        LiteralExpression literal => literal.Type is ScalarType { Scalar: ScalarKind.String } ? $"'{literal.Text}'" : literal.Text,
        ParameterExpression parameter => parameter.Scope is null ? parameter.Name : $"{parameter.Scope}/{parameter.Name}",
        OutputExpression output => $"{output.Task}.{output.Port}",
        LoopItemExpression item => item.IsIndex ? $"index({item.Loop})" : $"item({item.Loop})",
        ConcatExpression concat => string.Join(" + ", concat.Parts.Select(Of)),
        CompareExpression compare => $"{Of(compare.Left)} {compare.Operator} {Of(compare.Right)}",
        AndExpression and => $"({string.Join(" and ", and.Operands.Select(Of))})",
        OrExpression or => $"({string.Join(" or ", or.Operands.Select(Of))})",
        NotExpression not => $"not ({Of(not.Operand)})",
        ListExpression list => $"[{string.Join(", ", list.Elements.Select(Of))}]",
        CollectExpression collect => $"{collect.Loop}.collected",
        ElementExpression element => $"{Of(element.List)}[{Of(element.Index)}]",
        MergeExpression merge => $"{merge.Branch}.value",
        RepeatedExpression repeated => $"{repeated.Repeat}.last",
        CountExpression count => $"count({Of(count.List)})",
        RangeExpression range => $"range({Of(range.Start)}, {Of(range.Count)})",
        RunStatusExpression => "status",
        _ => expression.GetType().Name,
    };
}
