using Kfc.Ir;

namespace Kfc.Tekton.Lowering;

/// <summary>Nodes whose values may be missing although the run goes on: after an ignored failure, and whatever is made of such values.</summary>
internal sealed class UnsureMakers : GraphVisitor
{
    private readonly HashSet<string> _found = new(StringComparer.Ordinal);

    /// <summary>Their ids. A node that reads such a value somewhere inside counts, whatever leaves it.</summary>
    public static HashSet<string> Of(PipelineGraph graph)
    {
        var makers = new UnsureMakers();
        makers.VisitGraph(graph);
        return makers._found;
    }

    public override void VisitNode(Node node)
    {
        base.VisitNode(node);
        if (node is TaskNode { Settings.ContinueOnFailure: true } || NodeReads.Of(node).Overlaps(_found))
            _found.Add(node.Id);
    }
}
