using System.Collections.Immutable;
using Kfc.Ir;
using Kfc.Tracing;

namespace Kfc.Cli.Inputs;

/// <summary>A pipeline found in an input; its graph is made when it is asked for.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Trace">Makes the graph.</param>
internal sealed record InputPipeline(string Name, Func<TraceResult> Trace);

/// <summary>What an input holds.</summary>
/// <param name="Pipelines">Its pipelines in the order of their names; empty when there are errors.</param>
/// <param name="Diagnostics">What is wrong with the input.</param>
/// <param name="Root">The folder that positions in <paramref name="Diagnostics"/> are relative to; null for the current one.</param>
internal sealed record InputContent(ImmutableArray<InputPipeline> Pipelines, ImmutableArray<Diagnostic> Diagnostics, string? Root = null)
{
    public static InputContent Failed(params ImmutableArray<Diagnostic> diagnostics) => new([], diagnostics);
}
