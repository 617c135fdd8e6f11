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
    public static PassResult Run(PipelineGraph graph)
    {
        var search = new LoopItems(graph);
        search.VisitGraph(graph);
        if (search.Frozen.Count == 0)
            return PassResult.Of(graph);

        var rewritten = new Substitution(search.Frozen).RewriteGraph(graph);
        return new(
            rewritten with { Parameters = rewritten.Parameters.RemoveAll(parameter => search.Frozen.ContainsKey(parameter.Name)) },
            search.Diagnostics.ToImmutable());
    }

    private sealed class LoopItems(PipelineGraph graph) : GraphVisitor
    {
        private readonly Dictionary<string, ParameterSpec> _parameters = graph.Parameters.ToDictionary(p => p.Name, StringComparer.Ordinal);

        public Dictionary<string, LiteralExpression> Frozen { get; } = new(StringComparer.Ordinal);

        public ImmutableArray<Diagnostic>.Builder Diagnostics { get; } = ImmutableArray.CreateBuilder<Diagnostic>();

        public override void VisitLoop(LoopNode loop)
        {
            foreach (var name in Parameters(loop.Items))
            {
                var parameter = _parameters[name];
                if (Frozen.TryAdd(name, new(parameter.Type, parameter.Default!)))
                    Diagnostics.Add(GraphDiagnostics.ParameterFrozen.At(loop.Source, name, loop.Id));
            }

            base.VisitLoop(loop);
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
