using Kfc.Argo;
using Kfc.Compiler;
using Kfc.Ir;

namespace Kfc.Cases.Tests;

/// <summary>Compiles for Argo as <c>kfc compile -t argo</c> does.</summary>
internal static class ArgoOutput
{
    public static CompileResult Compile(PipelineGraph graph) => PipelineCompiler.Compile(graph, ArgoBackend.Instance, new CompileOptions());
}
