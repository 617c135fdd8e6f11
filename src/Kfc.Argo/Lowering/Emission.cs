using Kfc.Compiler;
using Kfc.Ir;

namespace Kfc.Argo.Lowering;

/// <summary>What all parts of a lowering share.</summary>
internal sealed class Emission(PipelineGraph graph, CompileOptions options, List<Diagnostic> diagnostics)
{
    public PipelineGraph Graph => graph;

    public CompileOptions Options => options;

    public Values Values { get; } = new();

    public NodeIndex Nodes { get; } = NodeIndex.Of(graph);

    public KeyPlan Keys => field ??= new(graph, Nodes, diagnostics);

    public void Report(Diagnostic diagnostic) => diagnostics.Add(diagnostic);

    /// <summary>The value of a field; literals that Argo would execute are refused.</summary>
    public string Field(Piece piece, string what, SourcePosition source)
    {
        if (Known(piece).Any(text => text.Contains(ExprText.Open, StringComparison.Ordinal)))
            Report(ArgoDiagnostics.BracesInText.At(source, ["Hand the text over as a file: take the input by its Path."], what));
        return piece.Field();
    }

    public LargeOutputs Large => field ??= new(graph);

    /// <summary>Whether an output travels as a file.</summary>
    public bool IsLarge(Expression value) => value is OutputExpression output && Values.IsKnown(new(ValueKind.File, output.Task, output.Port));

    /// <summary>Where the artifacts of a loop lie.</summary>
    public ArtifactKey Collected(CollectExpression collect) =>
        Keys.Of(Nodes.Loop(collect.Loop).Collected.First(c => c.Name == collect.Name).Value)!;

    /// <summary>Skips a call when what it reads may not have been made and was not.</summary>
    public void Guard(Site site, Reader reader)
    {
        foreach (var doubt in reader.Doubts.Where(site.Doubts.Add))
        {
            site.Conditions.Insert(site.Doubts.Count - 1, $"{Values.Resolve(doubt, site.Group, site).OrEmpty} == 'true'");
            site.MayBeSkipped = true;
        }
    }

    private static IEnumerable<string> Known(Piece piece) =>
        piece.Text is { } text ? [text] : piece.Parts.SelectMany(Known);
}
