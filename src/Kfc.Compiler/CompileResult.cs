using System.Collections.Immutable;
using Kfc.Ir;

namespace Kfc.Compiler;

/// <summary>What became of a compilation.</summary>
/// <param name="Text">The text of the file; null when there are errors.</param>
/// <param name="Documents">The documents in it; empty when there are errors.</param>
/// <param name="Diagnostics">What to tell the author.</param>
public sealed record CompileResult(string? Text, ImmutableArray<ManifestDocument> Documents, ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>How each node is carried, in the author's order; empty when there are errors.</summary>
    public ImmutableArray<LoweringChoice> Choices { get; init; } = [];
}

/// <summary>What the passes say that hold for every engine.</summary>
/// <param name="Graph">The graph with given values bound and constants folded; as far as it came when there are errors.</param>
/// <param name="Diagnostics">What to tell the author.</param>
public sealed record CheckResult(PipelineGraph Graph, ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>Whether nothing may be emitted.</summary>
    public bool HasErrors => Diagnostics.Any(diagnostic => diagnostic.Severity == Severity.Error);
}
