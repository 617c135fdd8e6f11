using System.Collections.Immutable;
using Kfc.Compiler.Diagnostics;
using Kfc.Compiler.Passes.Rewriting;
using Kfc.Ir;

namespace Kfc.Compiler.Passes;

/// <summary>
/// Writes out repetitions, for engines that cannot go back: each further iteration stands in a branch that is taken when the
/// iteration before did not fulfil the condition.
/// </summary>
public static class ExpandRepeats
{
    /// <summary>Most iterations: every one nests a level deeper.</summary>
    public const int MaxIterations = 100;

    /// <summary>Runs the pass.</summary>
    public static PassResult Run(PipelineGraph graph)
    {
        var expander = new Expander(NodeIds.Of(graph.Root));
        var result = expander.RewriteGraph(graph);
        return new(result, [.. expander.Diagnostics]);
    }

    private sealed class Expander(HashSet<string> taken) : SplicingRewriter
    {
        private readonly Dictionary<(string Repeat, string Name), Expression> _outputs = [];

        public List<Diagnostic> Diagnostics { get; } = [];

        public override Expression RewriteRepeated(RepeatedExpression repeated) =>
            _outputs.TryGetValue((repeated.Repeat, repeated.Name), out var value) ? value : repeated;

        protected override void Expand(Node node, ImmutableArray<Node>.Builder nodes)
        {
            if (node is not RepeatNode repeat)
            {
                base.Expand(node, nodes);
                return;
            }

            if (repeat.Max > MaxIterations)
            {
                Diagnostics.Add(LimitDiagnostics.TooManyCopies.At(repeat.Source, repeat.Id, repeat.Max, MaxIterations));
                nodes.Add(repeat);
                return;
            }

            Write((RepeatNode)RewriteRepeat(repeat), nodes);
        }

        private void Write(RepeatNode repeat, ImmutableArray<Node>.Builder nodes)
        {
            var own = NodeIds.Of(repeat.Body);
            var bodies = new Region[repeat.Max];
            var until = new Expression[repeat.Max];
            var values = new Expression[repeat.Max][];
            for (var i = 0; i < repeat.Max; i++)
            {
                var copier = new LoopCopier(repeat.Id, repeat.Until, i, own.ToDictionary(id => id, id => Fresh(id, i), StringComparer.Ordinal));
                bodies[i] = Whole(repeat, copier.RewriteRegion(repeat.Body), i);
                if (i > 0)
                    bodies[i] = RegionEnds.DelayFirst(bodies[i], RegionEnds.Last(bodies[i - 1]));
                until[i] = copier.RewriteExpression(repeat.Until);
                values[i] = [.. repeat.Outputs.Select(o => copier.RewriteExpression(o.Value))];
            }

            BranchNode? further = null;
            for (var i = repeat.Max - 1; i > 0; i--)
                further = Again(repeat, bodies[i], further, new NotExpression(until[i - 1]), values[i], values[i - 1], i);
            nodes.AddRange(bodies[0].Nodes);
            if (further is not null)
                nodes.Add(further);
            for (var o = 0; o < repeat.Outputs.Length; o++)
                _outputs[(repeat.Id, repeat.Outputs[o].Name)] = Value(repeat.Outputs[o], further, values[0][o]);
            Replace(repeat.Id, [.. RegionEnds.Last(bodies[0]), .. further is null ? [] : (IEnumerable<string>)[further.Id]]);
        }

        private BranchNode Again(RepeatNode repeat, Region body, BranchNode? further, Expression condition, Expression[] values, Expression[] before, int i) => new()
        {
            Id = Fresh($"{repeat.Id}-again", i),
            DisplayName = repeat.DisplayName,
            Source = repeat.Source,
            Cases = [new(condition, further is null ? body : new([.. body.Nodes, further]))],
            Else = Region.Empty,
            Merges = [.. repeat.Outputs.Select((o, at) => new Merge(o.Name, o.Value.Type, [Value(o, further, values[at]), before[at]]))],
        };

        private static Expression Value(Collected output, BranchNode? further, Expression own) =>
            further is null ? own : new MergeExpression(further.Id, output.Name, output.Value.Type);

        /// <summary>An iteration with an exit handler is a scope: the handler runs at its end.</summary>
        private Region Whole(RepeatNode repeat, Region body, int i) => body.Nodes.Any(n => n is ExitNode)
            ? new([new ScopeNode { Id = Fresh($"{repeat.Id}-iteration", i), Source = repeat.Source, Body = body }])
            : body;

        private string Fresh(string id, int index)
        {
            var copy = $"{id}-{WireText.Of(index)}";
            while (!taken.Add(copy))
                copy += "-x";
            AwaitCopy(id, copy);
            return copy;
        }
    }
}
