using System.Collections.Immutable;
using Kfc.Compiler;
using Kfc.Compiler.Yaml;
using Kfc.Ir;
using Kfc.Tekton.Lowering;
using Kfc.Tekton.Manifest;

namespace Kfc.Tekton.Tests;

/// <summary>What the backend makes of a graph.</summary>
internal static class Emitted
{
    public static PipelineSpec Spec(GraphBuilder builder, CompileOptions? options = null) => Run(builder, options).PipelineSpec!;

    public static PipelineRun Run(GraphBuilder builder, CompileOptions? options = null)
    {
        var diagnostics = new List<Diagnostic>();
        var graph = Normalisation.Run(builder.Build(), options ?? new(), diagnostics);
        var run = TektonLowering.Lower(graph, "hash", options ?? new(), diagnostics);
        Assert.DoesNotContain(diagnostics, d => d.Severity == Severity.Error);
        return run!.Value.Run;
    }

    public static PipelineTask Task(this PipelineSpec spec, string name) =>
        Assert.Single(spec.Tasks.Concat(spec.Finally), t => t.Name == name);

    public static Step Step(this PipelineTask task, string name) => Assert.Single(task.TaskSpec!.Steps, s => s.Name == name);

    public static ImmutableArray<Diagnostic> Diagnostics(GraphBuilder builder, CompileOptions? options = null) =>
        TektonBackend.Instance.Emit(builder.Build(), options ?? new()).Diagnostics;

    public static string Yaml(GraphBuilder builder, CompileOptions? options = null)
    {
        var result = TektonBackend.Instance.Emit(builder.Build(), options ?? new());
        Assert.DoesNotContain(result.Diagnostics, d => d.Severity == Severity.Error);
        return YamlText.Write(result.Documents, "");
    }
}
