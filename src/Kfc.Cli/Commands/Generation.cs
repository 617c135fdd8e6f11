using System.Collections.Immutable;
using Kfc.Cli.Inputs;
using Kfc.Cli.Output;
using Kfc.Compiler;
using Kfc.Compiler.Diagnostics;
using Kfc.Ir;
using Kfc.Tracing;

namespace Kfc.Cli.Commands;

/// <summary>A compiled pipeline.</summary>
/// <param name="Pipeline">Its name.</param>
/// <param name="Text">The whole text of its file.</param>
internal sealed record GeneratedText(string Pipeline, string Text)
{
    /// <summary>What it was asked for with.</summary>
    public CompileOptions Options { get; init; } = new();

    /// <summary>How its nodes are carried.</summary>
    public ImmutableArray<LoweringChoice> Choices { get; init; } = [];
}

/// <summary>From a request to texts: opens the input, chooses pipelines, traces and compiles them.</summary>
internal sealed class Generation(CompileRequest request, Report report)
{
    private bool _isOneOfSeveral;

    /// <summary>What is taken for a pipeline where nothing was asked for.</summary>
    public Func<PipelineGraph, CompileOptions, CompileOptions> Complete { get; init; } = (_, options) => options;

    /// <summary>The graphs of the chosen pipelines.</summary>
    /// <param name="allowSeveral">Whether all are meant when none is chosen.</param>
    public IEnumerable<PipelineGraph> Graphs(bool allowSeveral)
    {
        foreach (var pipeline in Choose(allowSeveral))
        {
            var trace = pipeline.Trace();
            report.AddRange(trace.Failure is { } failure ? trace.Diagnostics.Select(d => Explain(d, failure)) : trace.Diagnostics, trace.SourceRoot);
            if (trace.Graph is { } graph)
                yield return graph;
        }
    }

    /// <summary>The texts of the chosen pipelines; only complete when the report has no errors.</summary>
    public ImmutableArray<GeneratedText> Texts(Target target, bool allowSeveral)
    {
        if (Options(target) is not { } options)
            return [];
        var texts = ImmutableArray.CreateBuilder<GeneratedText>();
        foreach (var graph in Graphs(allowSeveral))
        {
            if (Text(graph, target, options) is { } text)
                texts.Add(text);
        }

        return texts.ToImmutable();
    }

    private Diagnostic Explain(Diagnostic diagnostic, Exception failure) => diagnostic switch
    {
        _ when diagnostic.Descriptor != TraceDiagnostics.DefineFailed => diagnostic,
        _ when request.StackTrace => diagnostic with { Message = $"{diagnostic.Message}\n{failure}" },
        _ => diagnostic with { Fixes = [.. diagnostic.Fixes, "Mend the code at that line; --stack-trace shows how it was reached."] },
    };

    /// <summary>A pipeline that others run need not be complete by itself.</summary>
    private static Diagnostic AmongOthers(Diagnostic diagnostic, PipelineGraph graph) => diagnostic.Code != GraphDiagnostics.ParamMissing.Code
        ? diagnostic
        : diagnostic with { Fixes = [.. diagnostic.Fixes, $"When '{graph.Name}' is there for other pipelines to run, name those with --pipeline."] };

    private GeneratedText? Text(PipelineGraph graph, Target target, CompileOptions options)
    {
        if (target.Backend is null)
        {
            report.AddRange(PipelineCompiler.Check(graph, options).Diagnostics, graph.SourceRoot);
            return new(graph.Name, GraphJson.Write(graph));
        }

        options = Complete(graph, options);
        var result = PipelineCompiler.Compile(graph, target.Backend, options);
        report.AddRange(result.Diagnostics.Select(d => _isOneOfSeveral ? AmongOthers(d, graph) : d), graph.SourceRoot);
        report.AddRange(EmittedCheck.Run(graph, target, result), graph.SourceRoot);
        return result.Text is { } text ? new(graph.Name, text) { Options = options, Choices = result.Choices } : null;
    }

    private IEnumerable<InputPipeline> Choose(bool allowSeveral)
    {
        var content = Input.Open(request.Input);
        report.AddRange(content.Diagnostics, content.Root);
        if (content.Pipelines.IsEmpty)
            return [];
        var names = string.Join(", ", content.Pipelines.Select(p => p.Name));
        if (request.Pipeline is { } wanted)
        {
            var chosen = content.Pipelines.Where(p => p.Name == wanted).ToList();
            if (chosen.Count == 0)
                report.Add(InputDiagnostics.UnknownPipeline.At(SourcePosition.None, request.Input, wanted, names));
            return chosen;
        }

        _isOneOfSeveral = content.Pipelines.Length > 1;
        if (allowSeveral || !_isOneOfSeveral)
            return content.Pipelines;
        report.Add(InputDiagnostics.SeveralPipelines.At(
            SourcePosition.None, ["Choose one with --pipeline NAME.", "Write all of them with -o FOLDER/."], request.Input, content.Pipelines.Length, names));
        return [];
    }

    private CompileOptions? Options(Target target)
    {
        var parameters = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var text in request.Parameters)
        {
            var split = text.IndexOf('=', StringComparison.Ordinal);
            if (split < 1)
                report.Add(InputDiagnostics.MalformedParameter.At(SourcePosition.None, ["Write --param name=value; an empty value is name=."], text));
            else
                parameters[text[..split]] = text[(split + 1)..];
        }

        if (target.Backend is null && parameters.Count > 0)
            report.Add(InputDiagnostics.Usage.At(SourcePosition.None, "--param has no effect on target 'ir': a graph keeps its parameters."));
        if (report.HasErrors)
            return null;
        var options = new CompileOptions { EngineVersion = target.Version, Layout = request.Layout ?? Layout.Run, Parameters = parameters.ToImmutable() };
        return options with { HelperImage = request.HelperImage ?? options.HelperImage, StoreImage = request.StoreImage ?? options.StoreImage };
    }
}
