using System.Collections.Immutable;
using Kfc.Ir;

namespace Kfc.Compiler.Passes;

/// <summary>What a pass made of a graph.</summary>
/// <param name="Graph">The new graph; the same instance when nothing changed.</param>
/// <param name="Diagnostics">What to tell the author.</param>
public sealed record PassResult(PipelineGraph Graph, ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>A graph without anything to tell.</summary>
    public static PassResult Of(PipelineGraph graph) => new(graph, []);
}
