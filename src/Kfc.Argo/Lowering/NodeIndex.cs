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

    /// <summary>Ids of all nodes in a region.</summary>
    public static HashSet<string> Ids(Region region)
    {
        var index = new NodeIndex();
        index.VisitRegion(region);
        return [.. index._nodes.Keys];
    }

    public LoopNode Loop(string id) => (LoopNode)_nodes[id];

    public TaskNode Task(string id) => (TaskNode)_nodes[id];

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
