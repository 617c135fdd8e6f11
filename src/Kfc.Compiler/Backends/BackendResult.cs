using System.Collections.Immutable;
using Kfc.Ir;

namespace Kfc.Compiler;

/// <summary>What a backend made of a graph.</summary>
/// <param name="Documents">The documents in the order in which they are applied; empty when there are errors.</param>
/// <param name="Diagnostics">What to tell the author.</param>
public sealed record BackendResult(ImmutableArray<ManifestDocument> Documents, ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>How each node is carried, in the author's order; empty when there are errors.</summary>
    public ImmutableArray<LoweringChoice> Choices { get; init; } = [];
}
