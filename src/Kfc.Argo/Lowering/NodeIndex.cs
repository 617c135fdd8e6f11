using Kfc.Ir;

namespace Kfc.Argo.Lowering;

/// <summary>The nodes of a graph by id.</summary>
internal sealed class NodeIndex : GraphVisitor
{
    private readonly Dictionary<string, Node> _nodes = new(StringComparer.Ordinal);

    public static NodeIndex Of(PipelineGraph graph)
    {
        var index = new NodeIndex();
        index.VisitGraph(graph);
        return index;
    }

    public LoopNode Loop(string id) => (LoopNode)_nodes[id];

    public BranchNode Branch(string id) => (BranchNode)_nodes[id];

    public override void VisitNode(Node node)
    {
        _nodes[node.Id] = node;
        base.VisitNode(node);
    }

    public override void VisitExpression(Expression expression)
    {
    }
}
