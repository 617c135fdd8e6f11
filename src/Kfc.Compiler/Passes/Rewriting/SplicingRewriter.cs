using System.Collections.Immutable;
using Kfc.Ir;

namespace Kfc.Compiler.Passes.Rewriting;

/// <summary>Rewrites regions in which one node may become any number of nodes.</summary>
/// <remarks>
/// Exit handlers come last in a region, whatever the author's order: they may read values of all its other nodes, so these are
/// rewritten before them.
/// </remarks>
internal abstract class SplicingRewriter : GraphRewriter
{
    /// <summary>Ids that are gone, and what to wait for in their place.</summary>
    private readonly Dictionary<string, ImmutableArray<string>> _replaced = new(StringComparer.Ordinal);
    private HashSet<string> _awaited = new(StringComparer.Ordinal);

    public override PipelineGraph RewriteGraph(PipelineGraph graph)
    {
        _awaited = AwaitedIds.Of(graph);
        return base.RewriteGraph(graph);
    }

    public override Region RewriteRegion(Region region)
    {
        var nodes = ImmutableArray.CreateBuilder<Node>(region.Nodes.Length);
        foreach (var node in region.Nodes)
        {
            if (node is not ExitNode)
                Expand(node, nodes);
        }

        foreach (var node in region.Nodes)
        {
            if (node is ExitNode)
                Expand(node, nodes);
        }

        return nodes.Count == region.Nodes.Length && Same(nodes, region.Nodes) ? region : new Region(nodes.DrainToImmutable());
    }

    public override Node RewriteTask(TaskNode task)
    {
        var rewritten = (TaskNode)base.RewriteTask(task);
        return rewritten.After.Any(_replaced.ContainsKey)
            ? rewritten with
            {
                After = [.. rewritten.After.SelectMany(id => _replaced.TryGetValue(id, out var ids) ? ids : [id]).Distinct(StringComparer.Ordinal)],
            }
            : rewritten;
    }

    /// <summary>Adds what becomes of a node.</summary>
    protected virtual void Expand(Node node, ImmutableArray<Node>.Builder nodes) => nodes.Add(RewriteNode(node));

    /// <summary>
    /// Puts the nodes of a rewritten region where the node with this id was. A region with an exit handler stays a region
    /// of its own, as the handler runs at its end.
    /// </summary>
    protected void Splice(Node gone, Region region, ImmutableArray<Node>.Builder nodes)
    {
        if (region.Nodes.Any(node => node is ExitNode))
        {
            nodes.Add(gone is ScopeNode scope && ReferenceEquals(scope.Body, region)
                ? scope
                : new ScopeNode { Id = gone.Id, DisplayName = gone.DisplayName, Source = gone.Source, Body = region });
            return;
        }

        nodes.AddRange(region.Nodes);
        if (IsAwaited(gone.Id))
            Replace(gone.Id, RegionEnds.Last(region));
    }

    protected bool IsAwaited(string id) => _awaited.Contains(id);

    /// <summary>Says that a copy is waited for where its original is.</summary>
    protected void AwaitCopy(string original, string copy)
    {
        if (IsAwaited(original))
            _awaited.Add(copy);
    }

    /// <summary>Says what to wait for instead of a node that is gone.</summary>
    protected void Replace(string id, ImmutableArray<string> ids) => _replaced[id] = ids;

    private static bool Same(ImmutableArray<Node>.Builder nodes, ImmutableArray<Node> old)
    {
        for (var i = 0; i < old.Length; i++)
        {
            if (!ReferenceEquals(nodes[i], old[i]))
                return false;
        }

        return true;
    }

    private sealed class AwaitedIds : GraphVisitor
    {
        private readonly HashSet<string> _ids = new(StringComparer.Ordinal);

        public static HashSet<string> Of(PipelineGraph graph)
        {
            var visitor = new AwaitedIds();
            visitor.VisitGraph(graph);
            return visitor._ids;
        }

        public override void VisitTask(TaskNode task) => _ids.UnionWith(task.After);
    }
}
