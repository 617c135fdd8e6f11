using Kfc.Ir;

namespace Kfc.Argo.Lowering;

/// <summary>Exit handlers get what stands around the region that they close, but not what is made in it.</summary>
internal static class ExitReads
{
    public static void Check(PipelineGraph graph, List<Diagnostic> diagnostics) => new Regions(diagnostics).VisitRegion(graph.Root);

    private static List<string> Made(IEnumerable<Node> nodes)
    {
        var ids = new Ids();
        foreach (var node in nodes)
            ids.VisitNode(node);
        return ids.Found;
    }

    private sealed class Regions(List<Diagnostic> diagnostics) : GraphVisitor
    {
        public override void VisitRegion(Region region)
        {
            var exits = region.Nodes.OfType<ExitNode>().ToList();
            if (exits.Count > 0)
            {
                var made = Made(region.Nodes.Where(n => n is not ExitNode)).ToHashSet(StringComparer.Ordinal);
                foreach (var exit in exits)
                {
                    var reads = new Reads();
                    reads.VisitNode(exit);
                    foreach (var id in reads.Found.Where(made.Contains).Distinct(StringComparer.Ordinal))
                        diagnostics.Add(ArgoDiagnostics.ExitReadsValue.At(exit.Source, exit.Id, id));
                }
            }

            base.VisitRegion(region);
        }
    }

    private sealed class Ids : GraphVisitor
    {
        public List<string> Found { get; } = [];

        public override void VisitNode(Node node)
        {
            Found.Add(node.Id);
            base.VisitNode(node);
        }
    }

    private sealed class Reads : GraphVisitor
    {
        public List<string> Found { get; } = [];

        public override void VisitExpression(Expression expression)
        {
            if (expression is OutputExpression or MergeExpression or CollectExpression or RepeatedExpression)
                Found.Add(Value.Of(expression).Node);
            base.VisitExpression(expression);
        }
    }
}
