using System.Collections.Immutable;
using Kfc.Ir;

namespace Kfc.Compiler.Passes;

/// <summary>The passes that hold for every engine, in the order in which they run.</summary>
internal static class PassList
{
    /// <summary>A pass after an error sees the graph only if it can live with what may be wrong in it: structure comes before types.</summary>
    public static CheckResult Run(PipelineGraph graph, CompileOptions options, bool requireAll)
    {
        ReadOnlySpan<Func<PipelineGraph, PassResult>> passes =
        [
            g => new(g, CheckNesting.Run(g)),
            g => new(g, CheckStructure.Run(g)),
            g => BindParameters.Run(g, options.Parameters, requireAll),
            g => new(g, CheckTypes.Run(g)),
            g => new(g, CheckSettings.Run(g)),
            g => new(g, CheckTexts.Run(g)),
            FoldConstants.Run,
        ];

        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        foreach (var pass in passes)
        {
            var result = pass(graph);
            graph = result.Graph;
            diagnostics.AddRange(result.Diagnostics);
            if (result.Diagnostics.Any(diagnostic => diagnostic.Severity == Severity.Error))
                break;
        }

        return new(graph, diagnostics.ToImmutable());
    }
}
