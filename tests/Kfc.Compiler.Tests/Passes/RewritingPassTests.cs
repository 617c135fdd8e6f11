using Kfc.Compiler.Diagnostics;
using Kfc.Compiler.Passes;
using Kfc.Ir;
using static Kfc.Compiler.Tests.Passes.Build;

namespace Kfc.Compiler.Tests.Passes;

public sealed class RewritingPassTests
{
    [Fact]
    public void A_nested_pipeline_reads_its_arguments()
    {
        var inner = Sub("in", [new("q", Param("x", scope: "out"))], Task("b", Param("q", scope: "in")), Task("c", Word("b")));
        var outer = Sub("out", [new("x", Word("a"))], inner, Task("d", Param("x", scope: "out"), ["in"]));

        var graph = InlineSubPipelines.Run(Graph(Task("a"), outer, Task("e", Word("c"), ["out"]))).Graph;

        Assert.Equal("a; b(a.word); c(b.word); d(a.word) < c; e(c.word) < d", Outline.Of(graph));
    }

    [Fact]
    public void A_nested_pipeline_with_an_exit_handler_keeps_its_place()
    {
        var graph = InlineSubPipelines.Run(Graph(
            Sub("in", [new("q", Text("v"))], Exit("x", Task("n", Param("q", scope: "in"))), Task("b")),
            Task("c", after: ["in"]))).Graph;

        Assert.Equal("in {b; exit {n('v')}}; c < in", Outline.Of(graph));
    }

    [Fact]
    public void A_part_has_not_ended_before_what_a_loop_of_it_that_never_runs_waits_for()
    {
        var scope = new ScopeNode { Id = "s", Body = new([Task("a"), For("l", Texts(), Task("b", after: ["a"]))]) };

        Assert.Equal("a; c < a", Outline.Of(NormalForm.Run(Graph(scope, Task("c", after: ["s"]))).Graph));
    }

    [Fact]
    public void KFC2301_a_parameter_that_a_loop_runs_over_is_fixed()
    {
        var graph = Graph(For("each", Param("p", new ListType(WireType.String)), Task("a", Item("each"))), Task("b", Param("other"))) with
        {
            Parameters = [Declare("p", new ListType(WireType.String), "[\"x\"]"), Declare("other", WireType.String, "o")],
            Outputs = [new("all", Param("p", new ListType(WireType.String)))],
        };

        var result = FreezeLoopParameters.Run(graph);

        Assert.Equal("for [\"x\"] {a(item(each))}; b($other)", Outline.Of(result.Graph));
        Assert.Equal("[\"x\"]", Outline.Of(result.Graph.Outputs[0].Value));
        Assert.Equal("other", Assert.Single(result.Graph.Parameters).Name);
        Assert.Equal(GraphDiagnostics.ParameterFrozen, Assert.Single(result.Diagnostics).Descriptor);
    }

    [Fact]
    public void A_parameter_without_value_is_not_fixed()
    {
        var graph = Graph(For("each", Param("p", new ListType(WireType.String)), Task("a"))) with
        {
            Parameters = [Declare("p", new ListType(WireType.String))],
        };

        Assert.Same(graph, FreezeLoopParameters.Run(graph).Graph);
    }

    [Fact]
    public void A_loop_over_records_becomes_one_copy_per_item()
    {
        var trials = new LiteralExpression(new ListType(Trial), "[{\"depth\":4,\"lr\":0.1},{\"depth\":8,\"lr\":0.05}]");
        var loop = For("each", trials,
            Task("train", new ConcatExpression([new FieldExpression(Item("each", Trial), "depth", WireType.Int), Text("#"), new LoopItemExpression("each", WireType.Int, IsIndex: true)])),
            Task("test", Word("train"))) with
        {
            Collected = [new("w", Word("test")), new("i", new LoopItemExpression("each", WireType.Int, IsIndex: true))],
        };

        var graph = Unroll(loop, Task("best", new CollectExpression("each", "w", WireType.String), ["each"]),
            Task("indexes", new ElementExpression(new CollectExpression("each", "i", WireType.Int), Number(1))));

        Assert.Equal(
            "train-0('4#0'); test-0(train-0.word); train-1('8#1'); test-1(train-1.word); best([test-0.word, test-1.word]) < test-0 test-1; indexes(1)",
            Outline.Of(graph));
    }

    [Fact]
    public void An_empty_loop_collects_an_empty_list()
    {
        var loop = For("each", Texts(), Task("a")) with { Collected = [new("w", Word("a"))] };

        Assert.Equal("b([]) < c", Outline.Of(Unroll(loop, Task("b", new CollectExpression("each", "w", WireType.String), ["each", "c"]))));
    }

    [Fact]
    public void Nested_loops_multiply_and_read_outer_items()
    {
        var inner = For("in", new ListExpression(WireType.String, [Item("out"), Text("z")]), Task("t", new ConcatExpression([Item("out"), Item("in")]))) with
        {
            Collected = [new("w", Word("t"))],
        };
        var outer = For("out", Texts("a", "b"), inner, Task("j", new CollectExpression("in", "w", WireType.String)));

        Assert.Equal(
            "t-0-0('aa'); t-0-1('az'); j-0([t-0-0.word, t-0-1.word]); t-1-0('bb'); t-1-1('bz'); j-1([t-1-0.word, t-1-1.word])",
            Outline.Of(Unroll(outer)));
    }

    [Fact]
    public void Branches_that_the_item_decides_are_decided()
    {
        var loop = For("each", Texts("a", "b"),
            If("only-a", Is(Item("each"), Text("a")), [Task("x")], [Task("y")]), Task("z", after: ["only-a"]));

        Assert.Equal("x-0; z-0 < x-0; y-1; z-1 < y-1", Outline.Of(Unroll(loop)));
    }

    [Fact]
    public void A_bound_makes_lanes()
    {
        var loop = For("each", Texts("a", "b", "c", "d", "e"), Task("s"), Task("t", Word("s")), Task("u")) with { Parallelism = 2 };

        Assert.Equal(
            "s-0; t-0(s-0.word); u-0; s-1; t-1(s-1.word); u-1; "
            + "s-2 < t-0 u-0; t-2(s-2.word); u-2 < t-0 u-0; s-3 < t-1 u-1; t-3(s-3.word); u-3 < t-1 u-1; "
            + "s-4 < t-2 u-2; t-4(s-4.word); u-4 < t-2 u-2",
            Outline.Of(Unroll(loop)));
    }

    [Fact]
    public void A_copy_that_runs_nothing_does_not_break_its_lane()
    {
        var loop = For("each", Texts("a", "b", "c"), If("c", new NotExpression(Is(Item("each"), Text("b"))), [Task("t")])) with { Parallelism = 1 };

        Assert.Equal("t-0; t-2 < t-0", Outline.Of(Unroll(loop)));
    }

    [Fact]
    public void Lanes_reach_into_branches()
    {
        var loop = For("each", Texts("a", "b"), If("c", Is(Param("p"), Item("each")), [Task("t")], [Task("e")])) with { Parallelism = 1 };

        Assert.Equal("if ($p Equal 'a') {t-0} else {e-0}; if ($p Equal 'b') {t-1 < c-0} else {e-1 < c-0}", Outline.Of(Unroll(loop)));
    }

    [Fact]
    public void A_copy_never_takes_the_id_of_another_node() =>
        Assert.Equal("t-1; t-0; t-1-x", Outline.Of(Unroll(Task("t-1"), For("each", Texts("a", "b"), Task("t")))));

    [Fact]
    public void A_loop_over_values_of_the_run_stays() =>
        Assert.Equal("for a.words {t(item(each))}", Outline.Of(Unroll(For("each", new OutputExpression("a", "words", new ListType(WireType.String)), Task("t", Item("each"))))));

    [Fact]
    public void KFC5101_too_many_copies()
    {
        var loop = For("out", Texts("a", "b", "c"), For("in", Texts("a", "b"), Task("t")));

        Assert.Empty(UnrollStaticLoops.Run(Graph(loop), maxCopies: 6).Diagnostics);
        var diagnostic = Assert.Single(UnrollStaticLoops.Run(Graph(loop), maxCopies: 5).Diagnostics);

        Assert.Equal(LimitDiagnostics.TooManyCopies, diagnostic.Descriptor);
        Assert.Equal(At("in"), diagnostic.Location);
        Assert.Contains("'in-0' would be written out 6 times", diagnostic.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_normal_form_does_all_in_turn()
    {
        var graph = Graph(Sub("in", [new("items", Param("p", new ListType(WireType.String)))],
            For("each", Param("items", new ListType(WireType.String), "in"), Task("t", Item("each"))))) with
        {
            Parameters = [Declare("p", new ListType(WireType.String), "[\"x\",\"y\"]")],
        };

        Assert.Equal("t-0('x'); t-1('y')", Outline.Of(NormalForm.Run(graph).Graph));
    }

    private static PipelineGraph Unroll(params Node[] nodes)
    {
        var result = UnrollStaticLoops.Run(Graph(nodes));
        Assert.Empty(result.Diagnostics);
        return result.Graph;
    }
}
