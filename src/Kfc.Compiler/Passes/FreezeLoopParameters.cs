using System.Collections.Immutable;
using Kfc.Compiler.Diagnostics;
using Kfc.Ir;

namespace Kfc.Compiler.Passes;

/// <summary>
/// Turns parameters that loops run over into literals: such loops are written out when the pipeline is compiled.
/// A parameter without a value, and a loop that also needs values of the run, are left as they are.
/// </summary>
public static class FreezeLoopParameters
{
    /// <summary>Runs the pass.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="keeps">Says of a loop over a parameter, and of the parameter, that nothing needs to be fixed; asked only for loops that stand in no other one and in no exit handler.</param>
    public static PassResult Run(PipelineGraph graph, Func<LoopNode, ParameterSpec, bool>? keeps = null)
    {
        var search = new LoopItems(graph, keeps);
        search.VisitGraph(graph);
        if (search.Frozen.Count == 0)
            return PassResult.Of(graph);

        var rewritten = new Substitution(search.Frozen).RewriteGraph(graph);
        return new(
            rewritten with { Parameters = rewritten.Parameters.RemoveAll(parameter => search.Frozen.ContainsKey(parameter.Name)) },
            search.Diagnostics.ToImmutable());
    }

    private sealed class LoopItems(PipelineGraph graph, Func<LoopNode, ParameterSpec, bool>? keeps) : GraphVisitor
    {
        private int _around;

        private readonly Dictionary<string, ParameterSpec> _parameters = graph.Parameters.ToDictionary(p => p.Name, StringComparer.Ordinal);

        public Dictionary<string, LiteralExpression> Frozen { get; } = new(StringComparer.Ordinal);

        public ImmutableArray<Diagnostic>.Builder Diagnostics { get; } = ImmutableArray.CreateBuilder<Diagnostic>();

        public override void VisitExit(ExitNode exit) => Inside(() => base.VisitExit(exit));

        public override void VisitLoop(LoopNode loop)
        {
            var isKept = _around == 0 && loop.Items is ParameterExpression only && _parameters.TryGetValue(only.Name, out var spec)
                && spec.Default is not null && keeps?.Invoke(loop, spec) == true;
            if (isKept)
            {
                Inside(() => base.VisitLoop(loop));
                return;
            }

            foreach (var name in Parameters(loop.Items))
            {
                var parameter = _parameters[name];
                if (Frozen.TryAdd(name, new(parameter.Type, parameter.Default!)))
                    Diagnostics.Add(GraphDiagnostics.ParameterFrozen.At(loop.Source, name, loop.Id));
            }

            Inside(() => base.VisitLoop(loop));
        }

        private void Inside(Action visit)
        {
            _around++;
            visit();
            _around--;
        }

        /// <summary>Only a list that consists of nothing but parameters becomes known by freezing them.</summary>
        private IEnumerable<string> Parameters(Expression items) => items switch
        {
            ParameterExpression { Scope: null } parameter when _parameters.GetValueOrDefault(parameter.Name)?.Default is not null => [parameter.Name],
            FieldExpression field => Parameters(field.Record),
            ElementExpression { Index: LiteralExpression } element => Parameters(element.List),
            RangeExpression range when IsKnown(range.Start) && IsKnown(range.Count) => [.. Parameters(range.Start), .. Parameters(range.Count)],
            CountExpression count => Parameters(count.List),
            _ => [],
        };

        private bool IsKnown(Expression part) => part is LiteralExpression || Parameters(part).Any();
    }

    private sealed class Substitution(Dictionary<string, LiteralExpression> frozen) : GraphRewriter
    {
        public override Expression RewriteParameter(ParameterExpression parameter) =>
            parameter.Scope is null && frozen.TryGetValue(parameter.Name, out var value) ? value : parameter;
    }
}
