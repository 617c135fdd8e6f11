using System.Collections.Immutable;
using Kfc.Argo;
using Kfc.Compiler;
using Kfc.Ir;
using Kfc.Tekton;
using Kfc.Tracing;

namespace Kfc.Testing;

/// <summary>Compiles pipelines inside a test, without files and processes.</summary>
public static class PipelineTest
{
    private static readonly ImmutableArray<IBackend> Backends = [TektonBackend.Instance, ArgoBackend.Instance];

    /// <summary>The graph of a pipeline, for <see cref="GraphView"/> or assertions of your own.</summary>
    /// <exception cref="PipelineTestException">The pipeline has errors.</exception>
    public static PipelineGraph Trace(Pipeline pipeline)
    {
        var trace = PipelineTracer.Trace(pipeline);
        PipelineTestException.ThrowOnErrors(trace.Diagnostics);
        return trace.Graph!;
    }

    /// <summary>Compiles a pipeline and returns the text that <c>kfc compile</c> would print.</summary>
    /// <param name="pipeline">The pipeline, with its parameters as it is constructed.</param>
    /// <param name="target">An engine, such as <c>tekton</c>, or an engine and a version, such as <c>tekton@1.9</c>.</param>
    /// <param name="options">Layout, parameters and helper image; null for the defaults.</param>
    /// <exception cref="PipelineTestException">The pipeline has errors.</exception>
    /// <exception cref="ArgumentException">There is no such target.</exception>
    public static string Compile(Pipeline pipeline, string target = "tekton", CompileOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(target);
        var parts = target.Split('@', 2);
        var backend = Backends.FirstOrDefault(b => b.Engine == parts[0]);
        if (backend is null || (parts.Length > 1 && !backend.Versions.Contains(parts[1], StringComparer.Ordinal)))
            throw new ArgumentException($"There is no target '{target}'.", nameof(target));
        var wanted = options ?? new CompileOptions();
        var result = PipelineCompiler.Compile(Trace(pipeline), backend, parts.Length > 1 ? wanted with { EngineVersion = parts[1] } : wanted);
        PipelineTestException.ThrowOnErrors(result.Diagnostics);
        return result.Text!;
    }

    /// <summary>All diagnostics of a pipeline, from tracing and from the passes that every target shares; for tests of wrong pipelines.</summary>
    public static ImmutableArray<Diagnostic> Diagnose(Pipeline pipeline)
    {
        var trace = PipelineTracer.Trace(pipeline);
        return trace.Graph is { } graph && !trace.Diagnostics.Any(d => d.Severity == Severity.Error)
            ? trace.Diagnostics.AddRange(PipelineCompiler.Check(graph, new CompileOptions()).Diagnostics)
            : trace.Diagnostics;
    }
}
