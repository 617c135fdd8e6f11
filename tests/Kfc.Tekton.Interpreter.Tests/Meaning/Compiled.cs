using System.Collections.Immutable;
using Kfc.Compiler;
using Kfc.Ir;
using Kfc.Tracing;

namespace Kfc.Tekton.Interpreter.Tests;

/// <summary>A pipeline on its whole way: traced, compiled, carried out.</summary>
internal static class Compiled
{
    public static string Yaml(Pipeline pipeline, Layout layout = Layout.Run, params (string Name, string Value)[] parameters)
    {
        var result = Compile(pipeline, layout, parameters);
        NoErrors(result.Diagnostics);
        return result.Text!;
    }

    public static CompileResult Compile(Pipeline pipeline, Layout layout = Layout.Run, params (string Name, string Value)[] parameters)
    {
        var traced = PipelineTracer.Trace(pipeline);
        NoErrors(traced.Diagnostics);
        return Compile(traced.Graph!, layout, parameters);
    }

    public static CompileResult Compile(PipelineGraph graph, Layout layout = Layout.Run, params (string Name, string Value)[] parameters)
    {
        var values = parameters.ToImmutableSortedDictionary(p => p.Name, p => p.Value, StringComparer.Ordinal);
        return PipelineCompiler.Compile(graph, TektonBackend.Instance, new CompileOptions { Layout = layout, Parameters = values });
    }

    public static RunOutcome Run(this Pipeline pipeline, Containers containers, params (string Name, string Value)[] parameters) =>
        Execute(Yaml(pipeline, Layout.Run, parameters), containers);

    public static RunOutcome Execute(string yaml, Containers containers)
    {
        try
        {
            return TektonRun.Run(yaml, new() { Container = containers.Run });
        }
        catch (Exception e) when (e is RefusedException or YamlDotNet.Core.YamlException or IOException)
        {
            throw new RefusedException($"{e.Message}\n{yaml}");
        }
    }

    private static void NoErrors(ImmutableArray<Diagnostic> diagnostics)
    {
        var errors = string.Join('\n', diagnostics.Where(d => d.Severity == Severity.Error));
        Assert.True(errors.Length == 0, errors);
    }
}
