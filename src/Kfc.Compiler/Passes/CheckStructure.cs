using System.Collections.Immutable;
using Kfc.Compiler.Passes.Checking;
using Kfc.Ir;

namespace Kfc.Compiler.Passes;

/// <summary>
/// Every reference leads to something that exists, comes earlier, and is visible from where it stands; names are unique.
/// Nested pipelines hide nothing. An exit handler may read all of the region that it closes, wherever the author placed it.
/// </summary>
public static class CheckStructure
{
    /// <summary>Runs the check.</summary>
    public static ImmutableArray<Diagnostic> Run(PipelineGraph graph)
    {
        var index = new GraphIndex(graph);
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        CheckNames.Run(graph, index, diagnostics);
        var references = new ReferenceCheck(graph, index, diagnostics);
        references.VisitGraph(graph);
        if (references.ForwardReferences.Count > 0)
        {
            if (DependencyCycle.Find(graph, index) is { } cycle)
                diagnostics.Add(cycle);
            else
                diagnostics.AddRange(references.ForwardReferences);
        }

        return diagnostics.ToImmutable();
    }
}
