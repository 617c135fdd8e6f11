using Kfc.Compiler;
using Kfc.Ir;

namespace Kfc.Argo.Lowering;

/// <summary>What all parts of a lowering share.</summary>
internal sealed class Emission(PipelineGraph graph, CompileOptions options, List<Diagnostic> diagnostics)
{
    public PipelineGraph Graph => graph;

    public CompileOptions Options => options;

    public Values Values => field ??= new(Reported);

    public NodeIndex Nodes { get; } = NodeIndex.Of(graph);

    public KeyPlan Keys => field ??= new(graph, Nodes, diagnostics);

    public void Report(Diagnostic diagnostic) => diagnostics.Add(diagnostic);

    /// <summary>For what is found wherever a value is read.</summary>
    public void ReportOnce(Diagnostic diagnostic)
    {
        if (!diagnostics.Contains(diagnostic))
            diagnostics.Add(diagnostic);
    }

    /// <summary>The value of a field; literals that Argo would execute are refused.</summary>
    public string Field(Piece piece, string what, SourcePosition source)
    {
        if (Known(piece).Any(text => text.Contains(ExprText.Open, StringComparison.Ordinal)))
            Report(ArgoDiagnostics.BracesInText.At(source, ["Hand the text over as a file: take the input by its Path."], what));
        return piece.Field();
    }

    /// <summary>Tasks that are to run after failures, what they come after, and the calls that stand for both in one graph.</summary>
    public List<(TaskNode Task, string After, Site Waiting, Site Awaited)> RunsOn { get; } = [];

    /// <summary>What exit handlers read.</summary>
    public ExitReads Reported => field ??= new(graph, Nodes, diagnostics);

    public LargeOutputs Large => field ??= new(graph, Nodes);

    /// <summary>Whether a value has been made that travels as a file.</summary>
    public bool IsLarge(Expression value) =>
        value is OutputExpression or MergeExpression && Values.IsKnown(Value.Of(value) with { Kind = ValueKind.File });

    /// <summary>Where the artifacts of a loop lie.</summary>
    public ArtifactKey Collected(CollectExpression collect) =>
        Keys.Of(Nodes.Loop(collect.Loop).Collected.First(c => c.Name == collect.Name).Value)!;

    /// <summary>Skips a call when what it reads may not have been made and was not.</summary>
    public void Guard(Site site, Reader reader)
    {
        var guards = Given(reader.Doubts.Where(site.Doubts.Add), reader, site);
        site.Conditions.InsertRange(0, guards);
        site.MayBeSkipped |= guards.Count > 0;
        if (reader.Needs.Count > 0)
            site.Doubts.UnionWith(reader.Lacks());
    }

    /// <summary>Conditions under which the values were made that a call reads.</summary>
    private List<string> Given(IEnumerable<Value> doubts, Reader reader, Site site) =>
        [.. doubts.Select(d => $"{Values.Resolve(d, site.Group, site).OrEmpty} == 'true'"), .. reader.Needs];

    /// <summary>The value of a field of a call that is made whether or not the value was; it is empty when it was not.</summary>
    public string FieldOrEmpty(Piece piece, Reader reader, Site site, string what, SourcePosition source)
    {
        var given = Given(reader.Doubts, reader, site);
        var field = Field(piece, what, source);
        return given.Count == 0 ? field : ExprText.Tag($"{string.Join(" && ", given)} ? ({piece.Guarded()}) : ''");
    }

    private static IEnumerable<string> Known(Piece piece) =>
        piece.Text is { } text ? [text] : piece.Parts.SelectMany(Known);
}
