using System.Collections.Immutable;

namespace Kfc.Ir;

/// <summary>
/// Copies a graph where an override changes something and shares everything else: what is unchanged is returned as the same
/// instance, so that a pass without work costs no memory.
/// </summary>
public abstract partial class GraphRewriter
{
    /// <summary>Rewrites the nodes and outputs of a pipeline.</summary>
    public virtual PipelineGraph RewriteGraph(PipelineGraph graph)
    {
        var root = RewriteRegion(graph.Root);
        var outputs = RewriteAll(graph.Outputs, RewriteOutput);
        return ReferenceEquals(root, graph.Root) && outputs == graph.Outputs ? graph : graph with { Root = root, Outputs = outputs };
    }

    /// <summary>Rewrites the nodes of a scope in order. An override may put any number of nodes in the place of one.</summary>
    public virtual Region RewriteRegion(Region region)
    {
        var nodes = RewriteAll(region.Nodes, RewriteNode);
        return nodes == region.Nodes ? region : new Region(nodes);
    }

    /// <summary>Rewrites a node by its kind.</summary>
    public virtual Node RewriteNode(Node node) => node switch
    {
        TaskNode task => RewriteTask(task),
        BranchNode branch => RewriteBranch(branch),
        LoopNode loop => RewriteLoop(loop),
        SubPipelineNode pipeline => RewriteSubPipeline(pipeline),
        ScopeNode scope => RewriteScope(scope),
        RepeatNode repeat => RewriteRepeat(repeat),
        ExitNode exit => RewriteExit(exit),
        _ => node,
    };

    /// <summary>Rewrites the arguments and the environment of a task.</summary>
    public virtual Node RewriteTask(TaskNode task)
    {
        var arguments = RewriteAll(task.Arguments, RewriteArgument);
        var settings = RewriteTaskSettings(task.Settings);
        return arguments == task.Arguments && ReferenceEquals(settings, task.Settings)
            ? task
            : task with { Arguments = arguments, Settings = settings };
    }

    /// <summary>Rewrites the environment and the artifact keys of a task.</summary>
    public virtual TaskSettings RewriteTaskSettings(TaskSettings settings)
    {
        var env = RewriteAll(settings.Env, RewriteArgument);
        var keys = RewriteAll(settings.ArtifactKeys, RewriteArgument);
        return env == settings.Env && keys == settings.ArtifactKeys ? settings : settings with { Env = env, ArtifactKeys = keys };
    }

    /// <summary>Rewrites the arms, the else, and the merged values.</summary>
    public virtual Node RewriteBranch(BranchNode branch)
    {
        var cases = RewriteAll(branch.Cases, RewriteCase);
        var otherwise = branch.Else is null ? null : RewriteRegion(branch.Else);
        var merges = RewriteAll(branch.Merges, RewriteMerge);
        return cases == branch.Cases && ReferenceEquals(otherwise, branch.Else) && merges == branch.Merges
            ? branch
            : branch with { Cases = cases, Else = otherwise, Merges = merges };
    }

    /// <summary>Rewrites the condition and the body of an arm.</summary>
    public virtual BranchCase RewriteCase(BranchCase arm)
    {
        var condition = RewriteExpression(arm.Condition);
        var body = RewriteRegion(arm.Body);
        return ReferenceEquals(condition, arm.Condition) && ReferenceEquals(body, arm.Body) ? arm : new BranchCase(condition, body);
    }

    /// <summary>Rewrites the values of all arms.</summary>
    public virtual Merge RewriteMerge(Merge merge)
    {
        var values = RewriteAll(merge.Values, RewriteExpression);
        return values == merge.Values ? merge : merge with { Values = values };
    }

    /// <summary>Rewrites the items, the body, and the collected values.</summary>
    public virtual Node RewriteLoop(LoopNode loop)
    {
        var items = RewriteExpression(loop.Items);
        var body = RewriteRegion(loop.Body);
        var collected = RewriteAll(loop.Collected, RewriteCollected);
        return ReferenceEquals(items, loop.Items) && ReferenceEquals(body, loop.Body) && collected == loop.Collected
            ? loop
            : loop with { Items = items, Body = body, Collected = collected };
    }

    /// <summary>Rewrites the value of one iteration.</summary>
    public virtual Collected RewriteCollected(Collected collected)
    {
        var value = RewriteExpression(collected.Value);
        return ReferenceEquals(value, collected.Value) ? collected : collected with { Value = value };
    }

    /// <summary>Rewrites the arguments and the body of a pipeline used inside another one.</summary>
    public virtual Node RewriteSubPipeline(SubPipelineNode pipeline)
    {
        var arguments = RewriteAll(pipeline.Arguments, RewriteArgument);
        var body = RewriteRegion(pipeline.Body);
        return arguments == pipeline.Arguments && ReferenceEquals(body, pipeline.Body)
            ? pipeline
            : pipeline with { Arguments = arguments, Body = body };
    }

    /// <summary>Rewrites the body of a scope.</summary>
    public virtual Node RewriteScope(ScopeNode scope)
    {
        var body = RewriteRegion(scope.Body);
        return ReferenceEquals(body, scope.Body) ? scope : scope with { Body = body };
    }

    /// <summary>Rewrites the body, the condition that ends it, and the values of a repetition.</summary>
    public virtual Node RewriteRepeat(RepeatNode repeat)
    {
        var body = RewriteRegion(repeat.Body);
        var until = RewriteExpression(repeat.Until);
        var outputs = RewriteAll(repeat.Outputs, RewriteCollected);
        return ReferenceEquals(body, repeat.Body) && ReferenceEquals(until, repeat.Until) && outputs == repeat.Outputs
            ? repeat
            : repeat with { Body = body, Until = until, Outputs = outputs };
    }

    /// <summary>Rewrites the body of an exit handler.</summary>
    public virtual Node RewriteExit(ExitNode exit)
    {
        var body = RewriteRegion(exit.Body);
        return ReferenceEquals(body, exit.Body) ? exit : exit with { Body = body };
    }

    /// <summary>Rewrites the value of an argument, or of an environment variable.</summary>
    public virtual Argument RewriteArgument(Argument argument)
    {
        var value = RewriteExpression(argument.Value);
        return ReferenceEquals(value, argument.Value) ? argument : argument with { Value = value };
    }

    /// <summary>Rewrites the value of a pipeline's output.</summary>
    public virtual PipelineOutput RewriteOutput(PipelineOutput output)
    {
        var value = RewriteExpression(output.Value);
        return ReferenceEquals(value, output.Value) ? output : output with { Value = value };
    }

    /// <summary>Rewrites every element; the same array when no element changed.</summary>
    protected static ImmutableArray<T> RewriteAll<T>(ImmutableArray<T> items, Func<T, T> rewrite)
        where T : class
    {
        ImmutableArray<T>.Builder? changed = null;
        for (var i = 0; i < items.Length; i++)
        {
            var item = rewrite(items[i]);
            if (changed is null)
            {
                if (ReferenceEquals(item, items[i]))
                    continue;
                changed = ImmutableArray.CreateBuilder<T>(items.Length);
                changed.AddRange(items, i);
            }

            changed.Add(item);
        }

        return changed?.MoveToImmutable() ?? items;
    }
}
