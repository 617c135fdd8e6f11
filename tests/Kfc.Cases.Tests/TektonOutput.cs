using Kfc.Compiler;
using Kfc.Ir;
using Kfc.Tekton;

namespace Kfc.Cases.Tests;

/// <summary>Compiles for Tekton as <c>kfc compile</c> does.</summary>
internal static class TektonOutput
{
    public static CompileResult Compile(PipelineGraph graph, Layout layout = Layout.Run) =>
        PipelineCompiler.Compile(graph, TektonBackend.Instance, new CompileOptions { Layout = layout });

    public static string? Text(string name, Layout layout = Layout.Run) =>
        Corpus.Trace(name).Graph is { } graph ? Compile(graph, layout).Text : null;
}
