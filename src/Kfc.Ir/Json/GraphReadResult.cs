using System.Collections.Immutable;

namespace Kfc.Ir;

/// <summary>What came of reading a graph.</summary>
/// <param name="Graph">The graph; null when there are errors.</param>
/// <param name="Diagnostics">What is wrong, in the order of the file.</param>
public sealed record GraphReadResult(PipelineGraph? Graph, ImmutableArray<Diagnostic> Diagnostics);
