using Kfc.Compiler.Diagnostics;
using Kfc.Compiler.Passes;
using Kfc.Ir;
using static Kfc.Compiler.Tests.Passes.Build;

namespace Kfc.Compiler.Tests.Passes;

public sealed class FoldConstantsTests
{
    public static TheoryData<string, string> Expressions { get; } = new()
    {
        { Outline.Of(Fold(Is(Number(2), Real(2)))), "true" },
        { Outline.Of(Fold(Is(Number(10), Number(9), Comparison.Less))), "false" },
        { Outline.Of(Fold(Is(Real(0.1), Real(1e-5), Comparison.GreaterOrEqual))), "true" },
        { Outline.Of(Fold(Is(Text("10"), Text("10.0")))), "false" },
        { Outline.Of(Fold(new AndExpression([Flag(true), Is(Word("a"), Text("x"))]))), "(a.word Equal 'x')" },
        { Outline.Of(Fold(new AndExpression([Is(Word("a"), Text("x")), Flag(false)]))), "false" },
        { Outline.Of(Fold(new OrExpression([Flag(false), new NotExpression(Flag(false))]))), "true" },
        { Outline.Of(Fold(new OrExpression([Flag(false), Flag(false)]))), "false" },
        { Outline.Of(Fold(new NotExpression(new NotExpression(Param("p", WireType.Bool))))), "$p" },
        { Outline.Of(Fold(new ConcatExpression([Text("a"), Number(1), new ConcatExpression([Flag(true), Word("t")]), Text("")]))), "'a1true'+t.word" },
        { Outline.Of(Fold(new ConcatExpression([Text(""), Word("t")]))), "t.word" },
        { Outline.Of(Fold(new ConcatExpression([Count("t")]))), "t.count" },
        { Outline.Of(Fold(new FieldExpression(new LiteralExpression(Trial, "{\"depth\":4,\"lr\":0.1}"), "lr", WireType.Double))), "0.1" },
        { Outline.Of(Fold(new ElementExpression(Texts("a", "b"), Number(1)))), "'b'" },
        { Outline.Of(Fold(new ElementExpression(new ListExpression(WireType.String, [Word("a"), Word("b")]), Number(1)))), "b.word" },
        { Outline.Of(Fold(new CountExpression(Texts("a", "b")))), "2" },
        { Outline.Of(Fold(new CountExpression(new ListExpression(WireType.String, [Word("a"), Word("b"), Word("c")])))), "3" },
        { Outline.Of(Fold(new CountExpression(new RangeExpression(Number(1), Param("n", WireType.Int))))), "$n" },
        { Outline.Of(Fold(new RangeExpression(Number(2), new CountExpression(Texts("a", "b", "c"))))), "[2,3,4]" },
        { Outline.Of(Fold(new RangeExpression(Number(2), Number(0)))), "[]" },
        { Outline.Of(Fold(new RangeExpression(Number(2), Count("t")))), "2..+t.count" },
        { Outline.Of(Fold(new ListExpression(WireType.String, [Text("a\"b"), Text("c")]))), "[\"a\\\"b\",\"c\"]" },
    };

    [Theory]
    [MemberData(nameof(Expressions))]
    public void What_is_known_is_computed(string folded, string expected) => Assert.Equal(expected, folded);

    [Fact]
    public void A_collected_list_has_as_many_elements_as_its_loop_has_items()
    {
        var loop = For("l", Param("p", new ListType(WireType.String)), Task("a", Item("l"))) with { Collected = [new("w", Word("a"))] };
        var graph = Graph(loop, Task("b", new ConcatExpression([new CountExpression(new CollectExpression("l", "w", WireType.String))])));
        Assert.EndsWith("b(#$p)", Outline.Of(FoldConstants.Run(graph).Graph), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, -1)]
    [InlineData(int.MaxValue, 2)]
    [InlineData(0, 100_001)]
    public void KFC2303_a_range_that_cannot_be_written_out(int start, int count) => Assert.Equal(
        GraphDiagnostics.RangeOutside,
        Assert.Single(FoldConstants.Run(Graph(For("l", new RangeExpression(Number(start), Number(count)), Task("a")))).Diagnostics).Descriptor);

    [Fact]
    public void A_number_alone_in_a_text_stays_a_text() =>
        Assert.Equal(WireType.String, Fold(new ConcatExpression([Count("t")])).Type);

    [Fact]
    public void The_arm_that_is_taken_takes_the_place_of_the_branch()
    {
        var branch = If("b", Is(Number(1), Number(2)), [Task("x")], [Task("y"), Task("z", Word("y")), Task("u")]) with
        {
            Merges = [new("m", WireType.String, [Text("no"), Word("z")])],
        };

        var graph = FoldConstants.Run(Graph(branch, Task("after", new MergeExpression("b", "m", WireType.String), ["b"]))).Graph;

        Assert.Equal("y; z(y.word); u; after(z.word) < z u", Outline.Of(graph));
    }

    [Fact]
    public void Only_arms_that_can_run_stay()
    {
        var unknown = Is(Param("p"), Text("x"));
        var branch = new BranchNode
        {
            Id = "b",
            Cases = [new(Flag(false), new([Task("a")])), new(unknown, new([Task("b1")])), new(Flag(true), new([Task("c")])), new(unknown, new([Task("d")]))],
            Else = new([Task("e")]),
            Merges = [new("m", WireType.Int, [Number(0), Number(1), Number(2), Number(3), Number(4)])],
        };

        Assert.Equal("if ($p Equal 'x') {b1} else {c} -> m=1|2", Outline.Of(FoldConstants.Run(Graph(branch)).Graph));
    }

    [Fact]
    public void A_branch_that_never_runs_leaves_nothing_to_wait_for()
    {
        var graph = FoldConstants.Run(Graph(If("b", Flag(false), [Task("x")]), Task("y", after: ["b"]))).Graph;

        Assert.Equal("y", Outline.Of(graph));
    }

    [Fact]
    public void An_exit_handler_in_an_arm_still_runs_at_the_end_of_the_arm()
    {
        var graph = FoldConstants.Run(Graph(If("b", Flag(true), [Exit("e", Task("x")), Task("y")]), Task("z", after: ["b"]))).Graph;

        Assert.Equal("b {y; exit {x}}; z < b", Outline.Of(graph));
    }

    [Fact]
    public void A_graph_without_constants_comes_back_as_it_is()
    {
        var graph = Graph(Task("a"), If("b", Is(Word("a"), Text("x")), [Task("c", new ConcatExpression([Word("a"), Text("!")]))]), Exit("e", Task("d")));

        Assert.Same(graph, FoldConstants.Run(graph).Graph);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(-1)]
    public void KFC2302_a_position_outside_its_list(int position)
    {
        var result = FoldConstants.Run(Graph(Task("abc", new ElementExpression(Texts("a", "b"), Number(position)))));

        var diagnostic = Assert.Single(result.Diagnostics);
        Assert.Equal(GraphDiagnostics.ElementOutside, diagnostic.Descriptor);
        Assert.Equal(At("abc"), diagnostic.Location);
    }

    private static Expression Fold(Expression expression) =>
        FoldConstants.Run(Graph() with { Outputs = [new("o", expression)] }).Graph.Outputs[0].Value;
}
