using System.Collections.Immutable;
using Kfc.Compiler.Diagnostics;
using Kfc.Compiler.Passes.Rewriting;
using Kfc.Ir;

namespace Kfc.Compiler.Passes;

/// <summary>
/// Writes out loops whose items are known: one copy of the body per item, ids with the position behind them. A bounded loop
/// becomes lanes: a copy starts when the copy that many places before it has ended.
/// </summary>
public static class UnrollStaticLoops
{
    /// <summary>Most copies of one body, loops around it included, unless another bound is given.</summary>
    public const int MaxCopies = 1000;

    /// <summary>Runs the pass.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="maxCopies">Most copies of one body; a loop beyond stays a loop, with an error.</param>
    public static PassResult Run(PipelineGraph graph, int maxCopies = MaxCopies)
    {
        var unroller = new Unroller(NodeIds.Of(graph.Root), maxCopies);
        var result = unroller.RewriteGraph(graph);
        return new(result, unroller.Diagnostics);
    }

    /// <summary>Folds as it goes: a copy's branches may be decided, and its inner loops known, by the item alone.</summary>
    private sealed class Unroller(HashSet<string> taken, int maxCopies) : ConstantFolder
    {
        private readonly Dictionary<(string Loop, string Name), Expression> _collected = [];
        private readonly HashSet<SourcePosition> _reported = [];
        private long _copies = 1;

        public override Expression RewriteCollect(CollectExpression collect) =>
            _collected.TryGetValue((collect.Loop, collect.Name), out var list) ? list : collect;

        protected override void Expand(Node node, ImmutableArray<Node>.Builder nodes)
        {
            if (node is not LoopNode loop || Items(RewriteExpression(loop.Items)) is not { } items)
            {
                base.Expand(node, nodes);
                return;
            }

            if (_copies * items.Count > maxCopies)
            {
                if (_reported.Add(loop.Source))
                    Report(LimitDiagnostics.TooManyCopies.At(loop.Source, loop.Id, _copies * items.Count, maxCopies));
                nodes.Add(loop);
                return;
            }

            _copies *= Math.Max(items.Count, 1);
            Unroll(loop, items, nodes);
            _copies /= Math.Max(items.Count, 1);
        }

        private void Unroll(LoopNode loop, IReadOnlyList<Expression> items, ImmutableArray<Node>.Builder nodes)
        {
            var own = NodeIds.Of(loop.Body);
            var ends = new List<ImmutableArray<string>>(items.Count);
            var values = loop.Collected.Select(_ => ImmutableArray.CreateBuilder<Expression>(items.Count)).ToArray();
            for (var i = 0; i < items.Count; i++)
            {
                var copier = new LoopCopier(loop.Id, items[i], i, own.ToDictionary(id => id, id => CopyOf(id, i), StringComparer.Ordinal));
                var body = RewriteRegion(copier.RewriteRegion(loop.Body));
                if (loop.Parallelism is { } lanes && i >= lanes)
                    body = RegionEnds.DelayFirst(body, ends[i - lanes]);
                var copy = loop with { Id = CopyOf(loop.Id, i) };
                ends.Add(loop.Parallelism is not null || IsAwaited(loop.Id) ? Ends(copy, body, ends, i - loop.Parallelism) : []);
                Splice(copy, body, nodes);
                for (var c = 0; c < values.Length; c++)
                    values[c].Add(RewriteExpression(copier.RewriteExpression(loop.Collected[c].Value)));
            }

            if (IsAwaited(loop.Id))
                Replace(loop.Id, [.. ends.SelectMany(ids => ids).Distinct(StringComparer.Ordinal)]);
            for (var c = 0; c < values.Length; c++)
            {
                var list = new ListExpression(loop.Collected[c].Value.Type, values[c].DrainToImmutable());
                _collected[(loop.Id, loop.Collected[c].Name)] = ConstantFolding.Fold(list);
            }
        }

        /// <summary>A copy with an exit handler ends with it; one without tasks has ended when the one before it in its lane has.</summary>
        private static ImmutableArray<string> Ends(LoopNode copy, Region body, List<ImmutableArray<string>> ends, int? before) =>
            body.Nodes.Any(node => node is ExitNode) ? [copy.Id]
            : RegionEnds.Last(body) is { IsEmpty: false } last ? last : before >= 0 ? ends[before.Value] : [];

        /// <summary>An id that the author did not happen to use.</summary>
        private string CopyOf(string id, int index)
        {
            var copy = $"{id}-{WireText.Of(index)}";
            while (!taken.Add(copy))
                copy += "-x";
            AwaitCopy(id, copy);
            return copy;
        }

        private static IReadOnlyList<Expression>? Items(Expression items) => items switch
        {
            ListExpression list => list.Elements,
            LiteralExpression { ValueType: ListType type } literal =>
                [.. WireText.Elements(literal.Text).Select(text => new LiteralExpression(type.Element, text))],
            _ => null,
        };
    }
}
