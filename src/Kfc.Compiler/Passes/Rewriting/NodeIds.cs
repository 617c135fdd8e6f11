using Kfc.Ir;

namespace Kfc.Compiler.Passes.Rewriting;

/// <summary>The ids of all nodes of a region.</summary>
internal sealed class NodeIds : GraphVisitor
{
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);

    public static HashSet<string> Of(Region region)
    {
        var visitor = new NodeIds();
        visitor.VisitRegion(region);
        return visitor._ids;
    }

    public override void VisitNode(Node node)
    {
        _ids.Add(node.Id);
        base.VisitNode(node);
    }
}
