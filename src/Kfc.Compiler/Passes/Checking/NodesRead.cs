using Kfc.Ir;

namespace Kfc.Compiler.Passes.Checking;

/// <summary>The nodes whose values a node reads.</summary>
internal sealed class NodesRead : GraphVisitor
{
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);

    public static IReadOnlySet<string> By(Node node)
    {
        var visitor = new NodesRead();
        visitor.VisitNode(node);
        return visitor._ids;
    }

    public override void VisitExpression(Expression expression)
    {
        var id = expression switch
        {
            OutputExpression output => output.Task,
            MergeExpression merge => merge.Branch,
            CollectExpression collect => collect.Loop,
            RepeatedExpression repeated => repeated.Repeat,
            _ => null,
        };
        if (id is not null)
            _ids.Add(id);
        base.VisitExpression(expression);
    }
}
