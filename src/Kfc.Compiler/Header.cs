using Kfc.Ir;

namespace Kfc.Compiler;

/// <summary>The comment that says where a file comes from. It names no path, so that it is the same on every computer.</summary>
internal static class Header
{
    /// <summary>What stands before the words of the command.</summary>
    public const string Command = "# Change the pipeline and run: kfc compile ";

    public static string Of(PipelineGraph graph, IBackend backend, CompileOptions options) =>
        $"# Made by kfc {OneLine(options.ToolVersion)} from pipeline {OneLine(graph.Name)}. Do not edit.\n"
        + $"{Command}{Source(graph)} -t {OneLine(backend.Engine)}{HeaderOptions.Text(options)}";

    private static string Source(PipelineGraph graph) => graph.Source.IsKnown
        ? OneLine(graph.Source.File[(graph.Source.File.LastIndexOfAny(['/', '\\']) + 1)..])
        : "<source>";

    /// <summary>A name with a line break must not end the comment; YAML 1.1 has more line breaks than two.</summary>
    private static string OneLine(string text) =>
        string.Concat(text.Select(c => char.IsControl(c) || char.IsSurrogate(c) || c is '\u2028' or '\u2029' or '\uFEFF' or '\uFFFE' or '\uFFFF' ? '?' : c));
}
