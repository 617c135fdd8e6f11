using Kfc.Compiler.Passes.Rewriting;
using Kfc.Ir;

namespace Kfc.Compiler.Passes;

/// <summary>Computes comparisons, logic, texts, fields and elements of literals, and resolves branches whose conditions are known.</summary>
public static class FoldConstants
{
    /// <summary>Runs the pass.</summary>
    public static PassResult Run(PipelineGraph graph)
    {
        var folder = new ConstantFolder();
        var folded = folder.RewriteGraph(graph);
        return new(folded, folder.Diagnostics);
    }
}
