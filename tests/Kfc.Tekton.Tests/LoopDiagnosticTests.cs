using Kfc.Ir;
using static Kfc.Tekton.Tests.GraphBuilder;

namespace Kfc.Tekton.Tests;

/// <summary>What is refused of loops over lists of the run, each with its way out.</summary>
public class LoopDiagnosticTests
{
    private static readonly ListType Words = new(WireType.String);
    private static readonly LoopItemExpression Item = new("l", WireType.String);

    private static readonly Dictionary<string, Func<GraphBuilder, GraphBuilder>> Mistakes = new()
    {
        ["KFC3050"] = b => Loop(b, l => l with { Parallelism = 2 }, b.Task("x", [("i", Item)])),
        ["KFC3051"] = b => b.Add(Maker(b), new ExitNode { Id = "e", Body = new([new LoopNode { Id = "l", Items = Output("m", "out", Words), Body = new([b.Task("x", [("i", Item)])]) }]) }),
        ["KFC3052"] = b => Loop(b, b.Task("x", [("i", Item)]), b.Task("y", settings: new() { ServiceAccount = "other" })),
        ["KFC3053"] = b => Loop(b, b.Task("x", [("i", Item)]), b.Task("y", settings: new() { Retry = new(1) })),
        ["KFC3054"] = b => Loop(b, b.Task("first"), new LoopNode { Id = "inner", Items = Output("m", "out", Words), Body = new([b.Task("x", [("i", Item)])]) }),
        ["KFC3055"] = b => Loop(b, b.Task("x", settings: new() { Resources = new() { Gpu = 1 } }), b.Task("y", settings: new() { Resources = new() { Gpu = 1 } })),
        ["KFC3056"] = b => Loop(b.Add(b.Task("may-fail", outputs: [Out("out")], settings: new() { ContinueOnFailure = true })), b.Task("x"), b.Task("y", [("v", Output("may-fail"))])),
        ["KFC3057"] = b => Loop(b, new SubPipelineNode { Id = "s", Pipeline = "s", Body = new([b.Task("x"), new ExitNode { Id = "e", Body = new([b.Task("y")]) }]) }),
        ["KFC3058"] = b => Loop(b, l => l with { Collected = [new("said", Output("x"))] }, b.Task("x", [("i", Item)], outputs: [Out("out")], settings: new() { ContinueOnFailure = true }))
            .Add(b.Task("y", [("v", new ElementExpression(new CollectExpression("l", "said", WireType.String), new LiteralExpression(WireType.Int, "1")))])),
    };

    [Fact]
    public void Ignored_failure_of_a_container_that_others_read_is_refused_and_of_a_last_one_is_not()
    {
        TaskSettings tolerant = new() { ContinueOnFailure = true };
        var b = new GraphBuilder();
        Loop(b, b.Task("x", outputs: [Out("out")], settings: tolerant), b.Task("y", [("v", Output("x"))], settings: tolerant));
        var raised = Assert.Single(Emitted.Diagnostics(b), d => d.Severity == Severity.Error);
        Assert.Contains("'x'", raised.Message, StringComparison.Ordinal);
    }

    public static TheoryData<string> Codes() => [.. TektonLoopDiagnostics.All.Select(d => d.Code)];

    [Theory]
    [MemberData(nameof(Codes))]
    public void Every_code_is_raised_by_its_mistake_and_names_a_way_out(string code)
    {
        var result = TektonBackend.Instance.Emit(Mistakes[code](new()).Build(), new());
        var raised = Assert.Single(result.Diagnostics, d => d.Code == code);
        Assert.Empty(result.Documents);
        Assert.DoesNotContain("{", raised.Message, StringComparison.Ordinal);
        Assert.NotEmpty(raised.Fixes);
    }

    private static TaskNode Maker(GraphBuilder b) => b.Task("m", outputs: [Out("out", Words)]);

    private static GraphBuilder Loop(GraphBuilder b, params Node[] body) => Loop(b, l => l, body);

    private static GraphBuilder Loop(GraphBuilder b, Func<LoopNode, LoopNode> change, params Node[] body) =>
        b.Add(Maker(b), change(new() { Id = "l", Items = Output("m", "out", Words), Body = new([.. body]) }));
}
