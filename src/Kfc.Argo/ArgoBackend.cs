using System.Collections.Immutable;
using Kfc.Argo.Lowering;
using Kfc.Argo.Rules;
using Kfc.Compiler;
using Kfc.Ir;

namespace Kfc.Argo;

/// <summary>Turns pipelines into <c>argoproj.io/v1alpha1</c> objects that run on a default installation with an artifact repository.</summary>
public sealed class ArgoBackend : IBackend
{
    private ArgoBackend()
    {
    }

    /// <summary>The backend; it has no state.</summary>
    public static ArgoBackend Instance { get; } = new();

    /// <inheritdoc/>
    public string Engine => "argo";

    /// <inheritdoc/>
    public ImmutableArray<string> Versions { get; } = ["3.7", "4.0", "4.1"];

    /// <inheritdoc/>
    public string DefaultVersion => "4.0";

    /// <inheritdoc/>
    public ImmutableArray<Capability> Capabilities => ArgoCapabilities.All;

    /// <inheritdoc/>
    public BackendResult Emit(PipelineGraph graph, CompileOptions options)
    {
        var diagnostics = new List<Diagnostic>();
        if (options.EngineVersion is { } version && !Versions.Contains(version, StringComparer.Ordinal))
            diagnostics.Add(ArgoDiagnostics.UnknownVersion.At(SourcePosition.None, version, string.Join(", ", Versions)));
        Legality.Check(graph, diagnostics);
        if (HasErrors(diagnostics))
            return new([], [.. diagnostics]);
        var spec = ArgoLowering.Lower(graph, options, diagnostics);
        if (HasErrors(diagnostics))
            return new([], [.. diagnostics]);
        var documents = new Documents(spec, graph, GraphJson.Hash(graph), options);
        diagnostics.AddRange(SelfCheck.Run(spec, graph, options.Layout));
        diagnostics.AddRange(documents.PatchProblems());
        return HasErrors(diagnostics)
            ? new([], [.. diagnostics])
            : new(documents.All(), [.. diagnostics]) { Choices = LoweringChoices.Of(graph) };
    }

    private static bool HasErrors(List<Diagnostic> diagnostics) => diagnostics.Any(d => d.Severity == Severity.Error);
}
