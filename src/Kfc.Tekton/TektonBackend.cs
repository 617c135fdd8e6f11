using System.Collections.Immutable;
using Kfc.Compiler;
using Kfc.Ir;
using Kfc.Tekton.Lowering;

namespace Kfc.Tekton;

/// <summary>Turns pipelines into <c>tekton.dev/v1</c> objects that run on a default installation.</summary>
public sealed class TektonBackend : IBackend
{
    private TektonBackend()
    {
    }

    /// <summary>The backend; it has no state.</summary>
    public static TektonBackend Instance { get; } = new();

    /// <inheritdoc/>
    public string Engine => "tekton";

    /// <inheritdoc/>
    public ImmutableArray<string> Versions { get; } = ["1.6", "1.9", "1.12", "1.15"];

    /// <inheritdoc/>
    public string DefaultVersion => "1.9";

    /// <inheritdoc/>
    public ImmutableArray<Capability> Capabilities => TektonCapabilities.All;

    /// <inheritdoc/>
    public BackendResult Emit(PipelineGraph graph, CompileOptions options)
    {
        var diagnostics = new List<Diagnostic>();
        if (options.EngineVersion is { } version && !Versions.Contains(version, StringComparer.Ordinal))
            diagnostics.Add(TektonDiagnostics.UnknownVersion.At(SourcePosition.None, version, string.Join(", ", Versions)));
        if (options.Layout == Layout.Cluster)
            diagnostics.Add(TektonDiagnostics.NoClusterLayout.At(graph.Source));
        var (flat, partsOf) = LoopChaining.Run(Normalisation.Run(graph, options, diagnostics));
        Legality.Check(flat, options, diagnostics);
        if (HasErrors(diagnostics) || TektonLowering.Lower(flat, GraphJson.Hash(graph), options, diagnostics) is not { } lowered || HasErrors(diagnostics))
            return new([], [.. diagnostics]);
        var documents = Documents.Of(lowered.Run, flat, options, diagnostics);
        return HasErrors(diagnostics)
            ? new([], [.. diagnostics])
            : new(documents, [.. diagnostics]) { Choices = LoweringChoices.Of(graph, lowered.Run, lowered.Plan, partsOf) };
    }

    private static bool HasErrors(List<Diagnostic> diagnostics) => diagnostics.Any(d => d.Severity == Severity.Error);
}
