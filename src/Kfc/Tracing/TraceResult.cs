using System.Collections.Immutable;
using Kfc.Ir;

namespace Kfc.Tracing;

/// <summary>What tracing a pipeline gave.</summary>
/// <param name="Graph">The graph; null when there are errors.</param>
/// <param name="Diagnostics">What to tell the author.</param>
public sealed record TraceResult(PipelineGraph? Graph, ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>The folder that positions are relative to; null when no file is known.</summary>
    public string? SourceRoot { get; init; }

    /// <summary>What the author's code threw, with its stack; null when it threw nothing.</summary>
    public Exception? Failure { get; init; }
}
