using Kfc.Ir;

namespace Kfc.Compiler.Passes.Rewriting;

/// <summary>Makes one copy of a loop's body: with the item in place of the loop's item, and new ids for the body's nodes.</summary>
internal sealed class LoopCopier(string loop, Expression item, int index, Dictionary<string, string> ids) : GraphRewriter
{
    private readonly LiteralExpression _index = new(WireType.Int, WireText.Of(index));

    public override Node RewriteNode(Node node) => base.RewriteNode(node) with { Id = Renamed(node.Id) };

    public override Node RewriteTask(TaskNode task)
    {
        var copy = (TaskNode)base.RewriteTask(task);
        return copy.After.IsEmpty ? copy : copy with { After = [.. copy.After.Select(Renamed)] };
    }

    public override Expression RewriteLoopItem(LoopItemExpression expression) =>
        expression.Loop != loop ? expression with { Loop = Renamed(expression.Loop) }
        : expression.IsIndex ? _index
        : item;

    public override Expression RewriteTaskOutput(OutputExpression output) => output with { Task = Renamed(output.Task) };

    public override Expression RewriteCollect(CollectExpression collect) => collect with { Loop = Renamed(collect.Loop) };

    public override Expression RewriteMergedValue(MergeExpression merge) => merge with { Branch = Renamed(merge.Branch) };

    public override Expression RewriteRepeated(RepeatedExpression repeated) => repeated with { Repeat = Renamed(repeated.Repeat) };

    public override Expression RewriteParameter(ParameterExpression parameter) =>
        parameter.Scope is null ? parameter : parameter with { Scope = Renamed(parameter.Scope) };

    private string Renamed(string id) => ids.GetValueOrDefault(id, id);
}
