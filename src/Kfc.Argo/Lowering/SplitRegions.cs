using System.Collections.Immutable;
using System.Globalization;
using Kfc.Ir;

namespace Kfc.Argo.Lowering;

/// <summary>
/// A graph of Argo's has at most 200 calls. Regions with more nodes become parts of so many, which are called one from the other's
/// place: nodes that wait for nothing come first, so that parts wait for earlier parts only.
/// </summary>
internal sealed class SplitRegions : GraphRewriter
{
    /// <summary>Some room is left for calls that the lowering adds.</summary>
    private const int MaxNodes = 190;

    private string _owner = "";

    public static PipelineGraph Run(PipelineGraph graph) => new SplitRegions { _owner = graph.Name }.RewriteGraph(graph);

    public override Node RewriteNode(Node node)
    {
        var outer = _owner;
        _owner = node.Id;
        var result = base.RewriteNode(node);
        _owner = outer;
        return result;
    }

    public override Region RewriteRegion(Region region)
    {
        var rewritten = base.RewriteRegion(region);
        for (var round = 1; rewritten.Nodes.Count(n => n is not ExitNode) > MaxNodes; round++)
            rewritten = Split(rewritten, round);
        return rewritten;
    }

    private Region Split(Region region, int round)
    {
        var order = Levels(region).OrderBy(n => n.Level).Select(n => n.Node).ToList();
        var parts = ImmutableArray.CreateBuilder<Node>();
        for (var at = 0; at < order.Count; at += MaxNodes)
        {
            parts.Add(new ScopeNode
            {
                Id = string.Create(CultureInfo.InvariantCulture, $"{_owner}-part-{(round == 1 ? "" : $"{round}-")}{(at / MaxNodes) + 1}"),
                Body = new([.. order.Skip(at).Take(MaxNodes)]),
            });
        }

        parts.AddRange(region.Nodes.Where(n => n is ExitNode));
        return new(parts.ToImmutable());
    }

    /// <summary>The nodes with the length of the longest way to each.</summary>
    private static IEnumerable<(Node Node, int Level)> Levels(Region region)
    {
        var levels = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var node in region.Nodes.Where(n => n is not ExitNode))
        {
            var uses = new Uses();
            uses.VisitNode(node);
            var level = uses.Read.Select(id => levels.GetValueOrDefault(id, -1)).DefaultIfEmpty(-1).Max() + 1;
            foreach (var id in uses.Made)
                levels[id] = level;
            yield return (node, level);
        }
    }

    /// <summary>Ids of what a node and those inside it are, and of what they wait for.</summary>
    private sealed class Uses : GraphVisitor
    {
        public List<string> Made { get; } = [];

        public HashSet<string> Read { get; } = new(StringComparer.Ordinal);

        public override void VisitNode(Node node)
        {
            Made.Add(node.Id);
            base.VisitNode(node);
        }

        public override void VisitTask(TaskNode task)
        {
            Read.UnionWith(task.After);
            base.VisitTask(task);
        }

        public override void VisitExpression(Expression expression)
        {
            if (expression is OutputExpression or MergeExpression or CollectExpression or RepeatedExpression)
                Read.Add(Value.Of(expression).Node);
            base.VisitExpression(expression);
        }
    }
}
