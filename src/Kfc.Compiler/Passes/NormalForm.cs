using System.Collections.Immutable;
using Kfc.Ir;

namespace Kfc.Compiler.Passes;

/// <summary>The passes that leave a backend with tasks, branches that the run decides, loops over values of the run, and exit handlers.</summary>
public static class NormalForm
{
    /// <summary>Inlines nested pipelines, fixes parameters that loops run over, and writes out and folds all that is known.</summary>
    public static PassResult Run(PipelineGraph graph)
    {
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        foreach (var pass in (ReadOnlySpan<Func<PipelineGraph, PassResult>>)
            [InlineSubPipelines.Run, FoldConstants.Run, FreezeLoopParameters.Run, g => UnrollStaticLoops.Run(g), FoldConstants.Run])
        {
            var result = pass(graph);
            graph = result.Graph;
            diagnostics.AddRange(result.Diagnostics);
        }

        return new(graph, [.. diagnostics.Distinct()]);
    }
}
