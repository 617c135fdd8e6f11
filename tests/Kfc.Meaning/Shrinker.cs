using System.Collections.Immutable;
using Kfc.Compiler;
using Kfc.Ir;

namespace Kfc.Meaning;

/// <summary>Makes a pipeline smaller as long as it shows the same fault.</summary>
public static class Shrinker
{
    private static readonly int MostTries = int.Parse(Environment.GetEnvironmentVariable("KFC_TRIES") ?? "400", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>The smallest pipeline that was found.</summary>
    /// <param name="made">A pipeline with a fault.</param>
    /// <param name="isFaulty">Whether a pipeline has the fault.</param>
    public static GeneratedPipeline Shrink(GeneratedPipeline made, Func<GeneratedPipeline, bool> isFaulty)
    {
        ArgumentNullException.ThrowIfNull(made);
        ArgumentNullException.ThrowIfNull(isFaulty);
        var tries = 0;
        for (var again = true; again;)
        {
            again = false;
            foreach (var smaller in Smaller(made))
            {
                if (++tries > MostTries)
                    return made;
                if (PipelineCompiler.Check(smaller.Graph, new()).HasErrors || !isFaulty(smaller))
                    continue;
                made = smaller;
                again = true;
                break;
            }
        }

        return made;
    }

    private static IEnumerable<GeneratedPipeline> Smaller(GeneratedPipeline made)
    {
        foreach (var node in new Ids().Of(made.Graph))
        {
            foreach (var change in new Func<Node, ImmutableArray<Node>>[] { _ => [], Unpack })
            {
                if (new Change(node, change).RewriteGraph(made.Graph) is var graph && !ReferenceEquals(graph, made.Graph))
                    yield return made with { Graph = graph };
            }

            foreach (var simplify in new Func<TaskNode, TaskNode>[]
            {
                task => task.Settings == TaskSettings.Default ? task : task with { Settings = TaskSettings.Default },
                task => task.After.IsEmpty ? task : task with { After = [] },
            })
            {
                if (new Change(node, found => [found is TaskNode task ? simplify(task) : found]).RewriteGraph(made.Graph) is var graph && !ReferenceEquals(graph, made.Graph))
                    yield return made with { Graph = graph };
            }
        }

        foreach (var id in made.Failing)
            yield return made with { Failing = made.Failing.Remove(id) };
        foreach (var (graph, _) in Arguments(made.Graph))
            yield return made with { Graph = graph };
    }

    private static ImmutableArray<Node> Unpack(Node node) => node switch
    {
        BranchNode branch => branch.Cases[0].Body.Nodes,
        ScopeNode scope => scope.Body.Nodes,
        _ => [node],
    };

    /// <summary>Each argument in turn, made a literal.</summary>
    private static IEnumerable<(PipelineGraph Graph, int At)> Arguments(PipelineGraph graph)
    {
        for (var at = 0; ; at++)
        {
            var plain = new Plain(at);
            var changed = plain.RewriteGraph(graph);
            if (plain.Seen <= at)
                yield break;
            if (!ReferenceEquals(changed, graph))
                yield return (changed, at);
        }
    }

    private sealed class Plain(int at) : GraphRewriter
    {
        public int Seen { get; private set; }

        public override Argument RewriteArgument(Argument argument)
        {
            if (argument.Name == "id" || Seen++ != at || argument.Value is LiteralExpression || argument.Value.Type is not ScalarType { Scalar: ScalarKind.String })
                return argument;
            return argument with { Value = new LiteralExpression(WireType.String, "z") };
        }
    }

    private sealed class Change(string id, Func<Node, ImmutableArray<Node>> change) : GraphRewriter
    {
        public override Region RewriteRegion(Region region) => region.Nodes.Any(node => node.Id == id)
            ? new([.. region.Nodes.SelectMany(node => node.Id == id ? change(node) : [RewriteNode(node)])])
            : base.RewriteRegion(region);
    }

    private sealed class Ids : GraphVisitor
    {
        private readonly List<string> _ids = [];

        public List<string> Of(PipelineGraph graph)
        {
            VisitGraph(graph);
            _ids.Reverse();
            return _ids;
        }

        public override void VisitNode(Node node)
        {
            _ids.Add(node.Id);
            base.VisitNode(node);
        }
    }
}
