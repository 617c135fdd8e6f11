using System.Collections.Immutable;
using Kfc.Compiler;
using Kfc.Ir;
using Kfc.Tracing;

namespace Kfc.Argo.Interpreter.Tests;

/// <summary>A pipeline on its whole way: traced, compiled, carried out.</summary>
internal static class Compiled
{
    public static string Yaml(Pipeline pipeline, params (string Name, string Value)[] parameters)
    {
        var result = Compile(pipeline, parameters);
        NoErrors(result.Diagnostics);
        return result.Text!;
    }

    public static string Yaml(Pipeline pipeline, Layout layout)
    {
        var result = Compile(pipeline, layout);
        NoErrors(result.Diagnostics);
        return result.Text!;
    }

    public static CompileResult Compile(Pipeline pipeline, params (string Name, string Value)[] parameters) => Compile(pipeline, Layout.Run, parameters);

    public static CompileResult Compile(Pipeline pipeline, Layout layout, params (string Name, string Value)[] parameters)
    {
        var traced = PipelineTracer.Trace(pipeline);
        NoErrors(traced.Diagnostics);
        var values = parameters.ToImmutableSortedDictionary(p => p.Name, p => p.Value, StringComparer.Ordinal);
        return PipelineCompiler.Compile(traced.Graph!, ArgoBackend.Instance, new CompileOptions { Layout = layout, Parameters = values });
    }

    public static RunOutcome Run(this Pipeline pipeline, Containers containers, params (string Name, string Value)[] parameters) =>
        Execute(Yaml(pipeline, parameters), containers);

    public static RunOutcome Execute(string yaml, Containers containers, Func<RunOptions, RunOptions>? change = null)
    {
        var options = new RunOptions { Container = containers.Run };
        try
        {
            return ArgoRun.Run(yaml, change?.Invoke(options) ?? options);
        }
        catch (Exception e) when (e is RefusedException or YamlDotNet.Core.YamlException or IOException)
        {
            throw new RefusedException($"{e.Message}\n{yaml}");
        }
    }

    /// <summary>Fails with everything that happened.</summary>
    public static void Ended(RunOutcome run, Phase phase) => Assert.True(run.Phase == phase, run.ToString());

    /// <summary>Names of the author's tasks that ran.</summary>
    public static IEnumerable<string> Ran(this Containers containers) => containers.Calls.Select(c => c.Task);

    private static void NoErrors(ImmutableArray<Diagnostic> diagnostics)
    {
        var errors = string.Join('\n', diagnostics.Where(d => d.Severity == Severity.Error));
        Assert.True(errors.Length == 0, errors);
    }
}
