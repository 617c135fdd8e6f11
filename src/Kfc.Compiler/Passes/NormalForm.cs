using System.Collections.Immutable;
using Kfc.Ir;

namespace Kfc.Compiler.Passes;

/// <summary>The passes that leave a backend with tasks, branches that the run decides, loops over values of the run, and exit handlers.</summary>
public static class NormalForm
{
    /// <summary>Inlines nested pipelines, fixes parameters that loops run over, and writes out and folds all that is known.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="keeps">Says of a loop over a parameter, and of the parameter, that the loop is carried as it is and the parameter stays one of the run.</param>
    public static PassResult Run(PipelineGraph graph, Func<LoopNode, ParameterSpec, bool>? keeps = null)
    {
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        foreach (var pass in (ReadOnlySpan<Func<PipelineGraph, PassResult>>)
            [InlineSubPipelines.Run, FoldConstants.Run, g => FreezeLoopParameters.Run(g, keeps), g => UnrollStaticLoops.Run(g), FoldConstants.Run])
        {
            var result = pass(graph);
            graph = result.Graph;
            diagnostics.AddRange(result.Diagnostics);
        }

        return new(graph, [.. diagnostics.Distinct()]);
    }
}
