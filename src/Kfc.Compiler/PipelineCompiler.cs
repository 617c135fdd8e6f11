using System.Collections.Immutable;
using Kfc.Compiler.Passes;
using Kfc.Compiler.Yaml;
using Kfc.Ir;

namespace Kfc.Compiler;

/// <summary>The way from a graph to the text of a manifest.</summary>
public static class PipelineCompiler
{
    /// <summary>Runs the passes that hold for every engine. Parameters may lack values.</summary>
    public static CheckResult Check(PipelineGraph graph, CompileOptions options) => PassList.Run(graph, options, requireAll: false);

    /// <summary>Runs all passes, the backend and the writer.</summary>
    public static CompileResult Compile(PipelineGraph graph, IBackend backend, CompileOptions options)
    {
        var check = PassList.Run(graph, options, requireAll: true);
        if (check.HasErrors)
            return new(null, [], check.Diagnostics);

        var emitted = backend.Emit(check.Graph, options);
        var diagnostics = check.Diagnostics.AddRange(emitted.Diagnostics);
        if (!HasErrors(emitted.Diagnostics))
        {
            var text = YamlText.Write(emitted.Documents, Header.Of(graph, backend, options));
            var sizes = CheckDocumentSizes.Run(emitted.Documents, text.Length, graph.Source);
            diagnostics = diagnostics.AddRange(sizes);
            if (!HasErrors(sizes))
                return new(text, emitted.Documents, diagnostics) { Choices = emitted.Choices };
        }

        return new(null, [], diagnostics);
    }

    private static bool HasErrors(ImmutableArray<Diagnostic> diagnostics) =>
        diagnostics.Any(diagnostic => diagnostic.Severity == Severity.Error);
}
