using System.Collections.Immutable;
using Kfc.Ir;

namespace Kfc.Tekton.Lowering;

/// <summary>
/// Writes a loop whose iteration no single pod can carry as several loops over the same list, each with a part of the body: tasks with retries,
/// placement or accelerators of their own, or a loop beside other things. A part reads what another one made at its own position.
/// </summary>
/// <remarks>
/// It costs a pod more per item and part, and a part waits until the one that it reads has ended for all items; so it is done only where
/// one pod per item will not do.
/// </remarks>
internal sealed class LoopChaining : GraphRewriter
{
    private readonly ChainParts _parts;
    private readonly CollectMoves _moves = new();
    private bool _isWithin;

    private LoopChaining(PipelineGraph graph) => _parts = new(graph, ChainWriter.IdsOf(graph.Root));

    /// <summary>The graph, and what gives the parts of each loop of the author's.</summary>
    public static (PipelineGraph Graph, Func<string, IReadOnlyList<string>> PartsOf) Run(PipelineGraph graph)
    {
        var chaining = new LoopChaining(graph);
        return (chaining.RewriteGraph(graph), chaining._moves.PartsOf);
    }

    public override Region RewriteRegion(Region region)
    {
        var nodes = ImmutableArray.CreateBuilder<Node>(region.Nodes.Length);
        var isChanged = false;
        foreach (var node in region.Nodes)
        {
            var rewritten = RewriteNode(node);
            if (rewritten is LoopNode loop && !_isWithin && _parts.Of(loop) is { } chain)
            {
                nodes.AddRange(chain.Parts);
                _moves.Add(loop.Id, chain);
            }
            else
            {
                nodes.Add(rewritten);
            }

            isChanged |= nodes[^1] != node;
        }

        return isChanged ? new(nodes.DrainToImmutable()) : region;
    }

    /// <summary>What stands inside a loop is carried by its pods, or the loop around it is taken apart.</summary>
    public override Node RewriteLoop(LoopNode loop) => Within(() => base.RewriteLoop(loop));

    /// <summary>Tasks of the run's handler all start together, so that none can read what another one made.</summary>
    public override Node RewriteExit(ExitNode exit) => Within(() => base.RewriteExit(exit));

    public override Node RewriteTask(TaskNode task) => _moves.RewriteTask(task);

    public override Expression RewriteExpression(Expression expression) => _moves.RewriteExpression(expression);

    private Node Within(Func<Node> rewrite)
    {
        (var outer, _isWithin) = (_isWithin, true);
        var node = rewrite();
        _isWithin = outer;
        return node;
    }
}
