using System.Collections.Immutable;
using Kfc.Ir;

namespace Kfc.Compiler.Passes.Rewriting;

/// <summary>The nodes with which a region begins and ends.</summary>
public static class RegionEnds
{
    /// <summary>Ids of the nodes that no task of the region waits for: when they have ended, the region has, and when they succeeded, it has.</summary>
    /// <remarks>
    /// What waits inside a branch or a loop may never run, so its waiting says nothing. A task that runs after failures ends after what it
    /// waits for, but says nothing of how that ended.
    /// </remarks>
    public static ImmutableArray<string> Last(Region region)
    {
        var needed = new HashSet<string>(StringComparer.Ordinal);
        foreach (var node in region.Nodes)
        {
            if (node is TaskNode task)
                References.AddTo(needed, task.Settings.RunAfterFailure ? task with { After = [] } : task);
        }

        return [.. region.Nodes.Where(node => node is not ExitNode && !needed.Contains(node.Id)).Select(node => node.Id)];
    }

    /// <summary>The region with its first nodes, those that wait for none of its others, waiting for these ids too.</summary>
    public static Region DelayFirst(Region region, ImmutableArray<string> ids)
    {
        var own = region.Nodes.Select(node => node.Id).ToHashSet(StringComparer.Ordinal);
        return new([.. region.Nodes.Select(node => node is ExitNode || WaitsFor(node, own) ? node : Delay(node, ids))]);
    }

    private static bool WaitsFor(Node node, HashSet<string> own)
    {
        var needed = new HashSet<string>(StringComparer.Ordinal);
        References.AddTo(needed, node);
        needed.Remove(node.Id);
        return needed.Overlaps(own);
    }

    private static Node Delay(Node node, ImmutableArray<string> ids) => node switch
    {
        TaskNode task => task with { After = [.. task.After.Union(ids, StringComparer.Ordinal)] },
        BranchNode branch => branch with
        {
            Cases = [.. branch.Cases.Select(arm => arm with { Body = DelayFirst(arm.Body, ids) })],
            Else = branch.Else is null ? null : DelayFirst(branch.Else, ids),
        },
        LoopNode loop => loop with { Body = DelayFirst(loop.Body, ids) },
        SubPipelineNode pipeline => pipeline with { Body = DelayFirst(pipeline.Body, ids) },
        ScopeNode scope => scope with { Body = DelayFirst(scope.Body, ids) },
        RepeatNode repeat => repeat with { Body = DelayFirst(repeat.Body, ids) },
        _ => node,
    };

    private sealed class References(HashSet<string> ids) : GraphVisitor
    {
        public static void AddTo(HashSet<string> ids, Node node) => new References(ids).VisitNode(node);

        public override void VisitTask(TaskNode task)
        {
            ids.UnionWith(task.After);
            base.VisitTask(task);
        }

        public override void VisitExpression(Expression expression)
        {
            switch (expression)
            {
                case OutputExpression output:
                    ids.Add(output.Task);
                    break;
                case MergeExpression merge:
                    ids.Add(merge.Branch);
                    break;
                case CollectExpression collect:
                    ids.Add(collect.Loop);
                    break;
                case RepeatedExpression repeated:
                    ids.Add(repeated.Repeat);
                    break;
            }

            base.VisitExpression(expression);
        }
    }
}
