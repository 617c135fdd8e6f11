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
        ["KFC3051"] = b => Loop(b, l => l with { Collected = [new("said", Output("x"))] }, b.Task("x", [("i", Item)], outputs: [Out("out")]))
            .Add(AtEnd(b, new CollectExpression("l", "said", WireType.String))),
        ["KFC3052"] = b => Loop(b, Arm(b.Task("x", outputs: [Out("out")]), b.Task("y", [("v", Output("x"))], settings: new() { ServiceAccount = "other" }))),
        ["KFC3053"] = b => Loop(b, Arm(b.Task("x", outputs: [Out("out")]), b.Task("y", [("v", Output("x"))], settings: new() { Retry = new(1) }))),
        ["KFC3054"] = b => Loop(b, b.Task("first"), Arm(new LoopNode { Id = "inner", Items = Output("m", "out", Words), Body = new([b.Task("x", [("i", Item)])]) })),
        ["KFC3055"] = b => Loop(b, Arm(b.Task("x", outputs: [Out("out")], settings: new() { Resources = new() { Gpu = 1 } }), b.Task("y", [("v", Output("x"))], settings: new() { Resources = new() { Gpu = 1 } }))),
        ["KFC3056"] = b => Loop(b.Add(b.Task("may-fail", outputs: [Out("out")], settings: new() { ContinueOnFailure = true })),
            Arm(b.Task("x", outputs: [Out("out")]), b.Task("y", [("v", Output("may-fail")), ("w", Output("x"))]))),
        ["KFC3057"] = b => Loop(b, new SubPipelineNode { Id = "s", Pipeline = "s", Body = new([b.Task("x"), new ExitNode { Id = "e", Body = new([b.Task("y")]) }]) }),
        ["KFC3058"] = b => Loop(b, l => l with { Collected = [new("said", Output("x"))] }, b.Task("x", [("i", Item)], outputs: [Out("out")], settings: new() { ContinueOnFailure = true }))
            .Add(b.Task("y", [("v", new ElementExpression(new CollectExpression("l", "said", WireType.String), new LiteralExpression(WireType.Int, "1")))])),
        ["KFC3059"] = b => Loop(b.Add(b.Task("may-fail", outputs: [Out("out")], settings: new() { ContinueOnFailure = true })), l => l with { Collected = [new("said", Output("x"))] },
            b.Task("x", [("v", Output("may-fail"))], outputs: [Out("out")])).Add(b.Task("y", [("v", new CollectExpression("l", "said", WireType.String))])),
    };

    [Fact]
    public void Ignored_failure_of_a_container_that_others_read_is_refused_and_of_a_last_one_is_not()
    {
        TaskSettings tolerant = new() { ContinueOnFailure = true };
        var b = new GraphBuilder();
        Loop(b, Arm(b.Task("x", outputs: [Out("out")], settings: tolerant), b.Task("y", [("v", Output("x"))], settings: tolerant)));
        var raised = Assert.Single(Emitted.Diagnostics(b), d => d.Severity == Severity.Error);
        Assert.Contains("'x'", raised.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Containers_beside_the_main_one_are_for_the_only_task_of_an_iteration()
    {
        static PipelineGraph WithInit(GraphBuilder b)
        {
            var graph = b.Build();
            var x = graph.Components["x"];
            var several = ((ContainerImplementation)x.Implementation) with { Init = [new("first", new([new TextPart("busybox:1")]))] };
            return graph with { Components = graph.Components.SetItem("x", x with { Implementation = several }) };
        }

        var (alone, beside) = (new GraphBuilder(), new GraphBuilder());
        Loop(alone, alone.Task("x", [("i", Item)]));
        Loop(beside, Arm(beside.Task("x", [("i", Item)], outputs: [Out("out")]), beside.Task("y", [("v", Output("x"))])));
        Assert.DoesNotContain(TektonBackend.Instance.Emit(WithInit(alone), new()).Diagnostics, d => d.Severity == Severity.Error);
        Assert.Contains(TektonBackend.Instance.Emit(WithInit(beside), new()).Diagnostics, d => d.Code == "KFC3053" && d.Message.Contains("'x'", StringComparison.Ordinal));
    }

    [Fact]
    public void List_of_two_makers_or_of_none_is_refused_in_a_handler_and_one_of_one_maker_is_not()
    {
        WireType number = WireType.Int;
        GraphBuilder With(Func<GraphBuilder, Expression> items)
        {
            var b = new GraphBuilder();
            b.Add(b.Task("a", outputs: [Out("n", number)]), b.Task("b", outputs: [Out("n", number)]));
            return b.Add(AtEnd(b, items(b)));
        }

        Assert.Contains(Emitted.Diagnostics(With(_ => new RangeExpression(Output("a", "n", number), Output("b", "n", number)))), d => d.Code == "KFC3051");
        Assert.Contains(Emitted.Diagnostics(With(_ => new RangeExpression(new LiteralExpression(number, "0"), new ParameterExpression("p", number)))), d => d.Code == "KFC3051");
        Assert.DoesNotContain(Emitted.Diagnostics(With(_ => new RangeExpression(new LiteralExpression(number, "0"), Output("a", "n", number)))), d => d.Severity == Severity.Error);
    }

    [Fact]
    public void Loop_over_pairs_is_refused_in_a_handler()
    {
        var b = new GraphBuilder();
        var inner = new LoopNode { Id = "inner", Items = Output("m", "out", Words), Body = new([b.Task("x", [("i", Item)])]) };
        b.Add(Maker(b), new ExitNode { Id = "e", Body = new([new LoopNode { Id = "l", Items = Output("m", "out", Words), Body = new([inner]) }]) });
        Assert.Contains(Emitted.Diagnostics(b), d => d.Code == "KFC3051" && d.Message.Contains("'inner'", StringComparison.Ordinal));
    }

    [Fact]
    public void Tasks_of_a_handler_s_loop_wait_for_no_other_task_of_handlers_and_none_waits_for_them()
    {
        var b = new GraphBuilder();
        var loop = new LoopNode
        {
            Id = "l",
            Items = Output("m", "out", Words),
            Body = new([b.Task("x", [("i", Item), ("first", Output("first"))], outputs: [Out("out")])]),
            Collected = [new("said", Output("x"))],
        };
        var last = b.Task("last", [("all", new CollectExpression("l", "said", WireType.String))]);
        b.Add(Maker(b), new ExitNode { Id = "e", Body = new([b.Task("first", outputs: [Out("out")]), loop, last]) });
        var raised = Emitted.Diagnostics(b).Where(d => d.Code == "KFC3008").Select(d => d.Message).ToList();
        Assert.Contains(raised, m => m.Contains("'l' waits for task 'first'", StringComparison.Ordinal));
        Assert.Contains(raised, m => m.Contains("'last' waits for task 'l'", StringComparison.Ordinal));
    }

    [Fact]
    public void Loop_with_an_empty_body_is_one_task_that_does_nothing_and_none_in_a_handler()
    {
        var b = new GraphBuilder();
        Loop(b);
        b.Add(new ExitNode { Id = "e", Body = new([new LoopNode { Id = "last", Items = Output("m", "out", Words), Body = new([]) }]) });
        var text = TektonBackend.Instance.Emit(b.Build(), new());
        Assert.DoesNotContain(text.Diagnostics, d => d.Severity == Severity.Error);
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

    private static ExitNode AtEnd(GraphBuilder b, Expression items) =>
        new() { Id = "e", Body = new([new LoopNode { Id = "end", Items = items, Body = new([b.Task("at-end")]) }]) };

    /// <summary>What stands in an arm shares a pod as soon as it hands on values, since those exist in some iterations only.</summary>
    private static BranchNode Arm(params Node[] body) =>
        new() { Id = "if", Cases = [new(new CompareExpression(Comparison.Equal, Item, new LiteralExpression(WireType.String, "a")), new([.. body]))] };

    private static TaskNode Maker(GraphBuilder b) => b.Task("m", outputs: [Out("out", Words)]);

    private static GraphBuilder Loop(GraphBuilder b, params Node[] body) => Loop(b, l => l, body);

    private static GraphBuilder Loop(GraphBuilder b, Func<LoopNode, LoopNode> change, params Node[] body) =>
        b.Add(Maker(b), change(new() { Id = "l", Items = Output("m", "out", Words), Body = new([.. body]) }));
}
