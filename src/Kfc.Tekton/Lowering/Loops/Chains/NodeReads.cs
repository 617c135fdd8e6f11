using Kfc.Ir;

namespace Kfc.Tekton.Lowering;

/// <summary>The nodes of the graph whose values something reads.</summary>
internal sealed class NodeReads : GraphVisitor
{
    private readonly HashSet<string> _makers = new(StringComparer.Ordinal);

    public static HashSet<string> Of(Region region) => Of(v => v.VisitRegion(region));

    public static HashSet<string> Of(Node node) => Of(v => v.VisitNode(node));

    public static HashSet<string> Of(Collected collected) => Of(v => v.VisitCollected(collected));

    public override void VisitExpression(Expression expression) => _makers.UnionWith(Operands.Of(expression).Select(MakerOf).OfType<string>());

    /// <summary>The node that makes an operand; null for what no node makes.</summary>
    public static string? MakerOf(Expression operand) => operand switch
    {
        OutputExpression output => output.Task,
        MergeExpression merge => merge.Branch,
        CollectExpression collect => collect.Loop,
        _ => null,
    };

    private static HashSet<string> Of(Action<NodeReads> visit)
    {
        var visitor = new NodeReads();
        visit(visitor);
        return visitor._makers;
    }
}
