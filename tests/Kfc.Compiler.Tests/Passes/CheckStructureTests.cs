using Kfc.Compiler.Diagnostics;
using Kfc.Compiler.Passes;
using Kfc.Ir;
using static Kfc.Compiler.Tests.Passes.Build;

namespace Kfc.Compiler.Tests.Passes;

public sealed class CheckStructureTests
{
    private static readonly Expression Maybe = Is(Param("p"), Text("x"));

    [Fact]
    public void KFC2001_one_id_twice() =>
        Expect(GraphDiagnostics.DuplicateId, "ab", "'ab' is used twice; it is also used at Sample.cs(12,9)", Task("ab"), Task("ab"));

    [Fact]
    public void KFC2002_an_unknown_component() =>
        Expect(GraphDiagnostics.UnknownComponent, "ab", "Did you mean 'work'?", Task("ab") with { Component = "wrok" });

    [Fact]
    public void KFC2003_an_unknown_task() =>
        Expect(GraphDiagnostics.UnknownNode, "ab", "the task 'prepar', which the pipeline does not have. Did you mean 'prepare'?", Task("prepare"), Task("ab", Word("prepar")));

    [Fact]
    public void KFC2003_a_loop_that_is_a_task() =>
        Expect(GraphDiagnostics.UnknownNode, "ab", "the loop 'a'", Task("a"), Task("ab", new CollectExpression("a", "w", WireType.String)));

    [Fact]
    public void KFC2016_a_value_of_one_iteration_outside_its_repetition() =>
        Expect(GraphDiagnostics.RepeatedValueOutside, "ab", "belongs to one iteration of the repetition 'r'", Repeat("r", Flag(true), Task("a")), Task("ab", Word("a")));

    [Fact]
    public void Repetitions_and_scopes_are_read_where_they_can_be()
    {
        var graph = Graph(
            Repeat("r", Is(Word("a"), Text("x")), Task("a", new ConcatExpression([new LoopItemExpression("r", WireType.Int, IsIndex: true)]))) with { Outputs = [new("w", Word("a"))] },
            new ScopeNode { Id = "s", Body = new([Task("bb", new RepeatedExpression("r", "w", WireType.String)), Exit("e", Task("ccc", new FailureDetailsExpression()))]) },
            Task("dddd", Word("bb"), after: ["s", "r"]));
        Assert.Empty(CheckStructure.Run(graph));
        Assert.Empty(CheckTypes.Run(graph));
    }

    [Fact]
    public void KFC2015_a_repetition_that_never_runs() =>
        Expect(GraphDiagnostics.MalformedNode, "r", "at least once", Repeat("r", Flag(true)) with { Max = 0 });

    [Fact]
    public void KFC2003_waiting_for_nothing() => Expect(GraphDiagnostics.UnknownNode, "ab", "the node 'zzz'", Task("ab", after: ["zzz"]));

    [Fact]
    public void KFC2004_an_unknown_output() =>
        Expect(GraphDiagnostics.UnknownMember, "ab", "'nope' of the task 'a', which has no such value. It has word, count, file, words.", Task("a"), Task("ab", new OutputExpression("a", "nope", WireType.String)));

    [Fact]
    public void KFC2004_an_unknown_merged_value() =>
        Expect(GraphDiagnostics.UnknownMember, "ab", "It has none.", If("b", Maybe, [Task("a")]), Task("ab", new MergeExpression("b", "m", WireType.String)));

    [Fact]
    public void KFC2005_an_unknown_parameter() =>
        Expect(GraphDiagnostics.UnknownParameter, "ab", "the parameter 'pp', which the pipeline 'sample' does not have. Did you mean 'p'?", Task("ab", Param("pp")));

    [Fact]
    public void KFC2005_a_parameter_of_a_nested_pipeline_outside_it() =>
        Expect(GraphDiagnostics.UnknownParameter, "ab", "can be read only inside it", Sub("in", [new("q", Text("v"))]), Task("ab", Param("q", scope: "in")));

    [Fact]
    public void KFC2006_tasks_that_wait_for_each_other() =>
        Expect(GraphDiagnostics.Cycle, "a", "'a' waits for 'ccc' waits for 'bb' waits for 'a'", Task("a", Word("ccc")), Task("bb", after: ["a"]), Task("ccc", Word("bb")));

    [Fact]
    public void KFC2006_a_task_that_waits_for_its_own_branch() =>
        Expect(GraphDiagnostics.Cycle, "b", "'b' waits for 'tt' waits for 'b'", If("b", Maybe, [Task("tt", after: ["b"])]));

    [Fact]
    public void KFC2007_a_later_task() => Expect(GraphDiagnostics.ForwardReference, "ab", "'ccc', which is placed after it", Task("ab", Word("ccc")), Task("ccc"));

    [Fact]
    public void KFC2008_a_value_of_an_arm_outside_its_branch() =>
        Expect(GraphDiagnostics.BranchValueOutside, "ab", "'a', which runs only in one arm of the branch 'b'. Use Choose", If("b", Maybe, [Task("a")]), Task("ab", Word("a")));

    [Fact]
    public void KFC2008_a_value_of_an_arm_in_the_other_arm() =>
        Expect(GraphDiagnostics.BranchValueOutside, "ab", "branch 'b'", If("b", Maybe, [Task("a")], [Task("ab", Word("a"))]));

    [Fact]
    public void KFC2008_names_the_outermost_branch_that_hides() =>
        Expect(GraphDiagnostics.BranchValueOutside, "ab", "branch 'b1'", If("b1", Maybe, [For("l", Texts("x"), Task("a"))]), Task("ab", Word("a")));

    [Fact]
    public void KFC2009_a_value_of_a_loop_outside() =>
        Expect(GraphDiagnostics.LoopValueOutside, "ab", "one iteration of the loop 'l'. Use Collect", For("l", Texts("x"), Task("a")), Task("ab", Word("a")));

    [Fact]
    public void KFC2009_the_item_outside() =>
        Expect(GraphDiagnostics.LoopValueOutside, "ab", "uses 'the item'", For("l", Texts("x"), Task("a")), Task("ab", Item("l")));

    [Fact]
    public void KFC2010_the_status_outside_an_exit_handler() => Expect(GraphDiagnostics.StatusOutsideExit, "ab", "Move it into OnExit", Task("ab", Status));

    [Fact]
    public void KFC2011_a_value_of_an_exit_handler_outside() =>
        Expect(GraphDiagnostics.ExitValueOutside, "x", "'a', which runs in the exit handler 'e'", Exit("e", Task("a")), Exit("f", Task("x", Word("a"))));

    [Fact]
    public void KFC2012_a_merged_value_without_an_else() =>
        Expect(GraphDiagnostics.MergeArity, "b", "has 1 values for 2 arms", If("b", Maybe, [Task("a")]) with { Merges = [new("m", WireType.String, [Word("a")])] });

    [Fact]
    public void KFC2013_two_parameters_of_one_name()
    {
        var graph = Graph() with { Parameters = [Declare("p", WireType.String, "x"), Declare("p", WireType.Int, "1")] };

        Assert.Equal(GraphDiagnostics.DuplicateName, Assert.Single(CheckStructure.Run(graph)).Descriptor);
    }

    [Fact]
    public void KFC2014_waiting_for_a_task_in_a_branch() =>
        Expect(GraphDiagnostics.AfterInsideScope, "ab", "Let it run after 'b' itself", If("b", Maybe, [Task("a")]), Task("ab", after: ["a"]));

    [Fact]
    public void KFC2015_a_branch_without_arm() => Expect(GraphDiagnostics.MalformedNode, "b", "no arm", new BranchNode { Id = "b", Cases = [], Source = At("b") });

    [Fact]
    public void KFC2015_a_loop_that_may_run_nothing() =>
        Expect(GraphDiagnostics.MalformedNode, "l", "at least one iteration", For("l", Texts("x"), Task("a")) with { Parallelism = 0 });

    [Theory]
    [InlineData("x", "its default 'x' is not a int")]
    public void KFC2104_a_default_of_another_type(string value, string message)
    {
        var diagnostic = Assert.Single(CheckStructure.Run(Graph() with { Parameters = [Declare("pp", WireType.Int, value)] }));

        Assert.Equal((GraphDiagnostics.BadDefault, At("pp")), (diagnostic.Descriptor, diagnostic.Location));
        Assert.Contains(message, diagnostic.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_visible_is_accepted()
    {
        Node[] nodes =
        [
            Exit("e", Task("last", new ConcatExpression([Status, Word("a"), Word("inner")]))),
            Task("a", Param("p")),
            Sub("sub", [new("q", Word("a"))], Task("inner", Param("q", scope: "sub"))),
            If("b", Maybe, [Task("x", Word("a")), Task("x2", Word("x"))], [Task("y", Word("inner"))]) with { Merges = [new("m", WireType.String, [Word("x2"), Word("y")])] },
            For("l", new ListExpression(WireType.String, [Word("a")]), Task("t", Item("l")), For("k", Texts("z"), Task("u", new ConcatExpression([Item("l"), Item("k"), Word("t")])))) with { Collected = [new("w", Word("t"))] },
            Task("z", new MergeExpression("b", "m", WireType.String), ["l", "b", "sub", "a"]) with
            {
                Settings = new() { Env = [new("V", new ElementExpression(new CollectExpression("l", "w", WireType.String), Number(0)))] },
            },
        ];

        Assert.Empty(CheckStructure.Run(WithParameter(nodes) with { Outputs = [new("o", Word("inner"))] }));
        Assert.Empty(CheckTypes.Run(WithParameter(nodes)));
    }

    [Fact]
    public void Deep_chains_are_checked_in_linear_time_and_without_recursion()
    {
        var chain = Enumerable.Range(0, 20_000).Select(i => (Node)Task($"t{i}", i == 0 ? Word("t19999") : Word($"t{i - 1}"))).ToArray();

        Assert.Equal(GraphDiagnostics.Cycle, Assert.Single(CheckStructure.Run(Graph(chain))).Descriptor);
    }

    private static PipelineGraph WithParameter(Node[] nodes) => Graph(nodes) with { Parameters = [Declare("p", WireType.String, "x")] };

    private static void Expect(DiagnosticDescriptor descriptor, string at, string message, params Node[] nodes)
    {
        var diagnostic = Assert.Single(CheckStructure.Run(WithParameter(nodes)));
        Assert.Equal(descriptor, diagnostic.Descriptor);
        Assert.Equal(At(at), diagnostic.Location);
        Assert.Contains(message, diagnostic.Message, StringComparison.Ordinal);
    }
}
