using Kfc.Ir;
using static Kfc.Meaning.Tests.Sample;

namespace Kfc.Meaning.Tests;

/// <summary>Sentences of docs/semantics.md, one by one.</summary>
public sealed class SemanticsTests
{
    [Fact]
    public void Readers_of_an_ignored_failure_are_skipped_and_followers_run() => Assert.Equal(
        "a after-a after-reader",
        Ran(Graph(Task("a", settings: Tolerated), Task("reader", Out("a")), Task("after-a", after: "a"), Task("after-reader", after: "reader")), "a"));

    [Fact]
    public void What_waits_for_a_failure_does_not_run() =>
        Assert.Equal("failed: a! other", Ran(Graph(Task("a"), Task("b", after: "a"), Task("c", Out("a")), Task("other")), "a"));

    [Fact]
    public void A_task_may_run_after_a_failure_and_what_waits_for_it_does() => Assert.Equal(
        "failed: a! clean! then",
        Ran(Graph(Task("a"), Task("b", after: "a"), Task("clean", after: "b", settings: Anyway), Task("then", after: "clean")), "a"));

    [Fact]
    public void Running_after_failure_does_not_help_in_an_arm_that_is_not_reached()
    {
        var branch = new BranchNode { Id = "if", Cases = [new(Is(Out("a"), "x"), new([Task("c", after: "b", settings: Anyway)]))] };
        Assert.Equal("failed: a! b", Ran(Graph(Task("a"), Task("b"), branch), "a"));
    }

    [Fact]
    public void A_branch_over_something_missing_is_skipped_with_its_values()
    {
        var branch = new BranchNode
        {
            Id = "if",
            Cases = [new(Is(Text("x"), "x"), new([Task("one")])), new(Is(Out("a"), "x"), Region.Empty)],
            Else = new([Task("two")]),
            Merges = [new("m", WireType.String, [Text("1"), Text("2"), Text("3")])],
        };
        var graph = Graph(Task("a", settings: Tolerated), branch, Task("use", new MergeExpression("if", "m", WireType.String)), Task("after", after: "if"));
        Assert.Equal("a after", Ran(graph, "a"));
        Assert.Equal("a one use after", Ran(graph));
        Assert.Equal("1", Given(graph, "use"));
    }

    [Fact]
    public void A_hole_in_a_list_skips_who_reads_it_but_not_who_reads_beside_it()
    {
        var collected = new CollectExpression("each", "value", WireType.String);
        var graph = Graph(
            Each("each", List("x", "y"), Out("work"), Task("work", settings: Tolerated, loop: "each")),
            Task("all", collected),
            Task("first", new ElementExpression(collected, new LiteralExpression(WireType.Int, "0"))),
            Task("second", new ElementExpression(collected, new LiteralExpression(WireType.Int, "1"))),
            Task("count", new CountExpression(collected)));
        Assert.Equal("work/0 work/1 second count", Ran(graph, "work/0"));
        Assert.Equal("2", Given(graph, "count", "work/0"));
        Assert.StartsWith("[\"work/0.text.", Given(graph, "all"), StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_list_runs_nothing_and_gives_an_empty_list()
    {
        var graph = Graph(Each("each", List(), Out("work"), Task("work", loop: "each")), Task("all", new CollectExpression("each", "value", WireType.String)));
        Assert.Equal("all", Ran(graph));
        Assert.Equal("[]", Given(graph, "all"));
    }

    [Theory]
    [InlineData(1, "work/0 use")]
    [InlineData(3, "work/0 work/1 work/2 use")]
    public void A_repetition_ends_at_its_bound(int most, string expected)
    {
        var repeat = new RepeatNode { Id = "again", Max = most, Body = new([Task("work", loop: "again")]), Until = Is(Out("work"), "x"), Outputs = [new("v", Out("work"))] };
        var graph = Graph(repeat, Task("use", new RepeatedExpression("again", "v", WireType.String)));
        Assert.Equal(expected, Ran(graph));
        Assert.StartsWith($"work/{WireText.Of(most - 1)}.text.", Given(graph, "use"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_repetition_without_its_condition_ends_and_has_no_values()
    {
        var repeat = new RepeatNode
        {
            Id = "again",
            Max = 3,
            Body = new([Task("work", settings: Tolerated, loop: "again"), Task("sure", loop: "again")]),
            Until = Is(Out("work"), "x"),
            Outputs = [new("v", Out("sure"))],
        };
        Assert.Equal("work/0 sure/0 after", Ran(Graph(repeat, Task("use", new RepeatedExpression("again", "v", WireType.String)), Task("after", after: "again")), "work/0"));
    }

    [Fact]
    public void Handlers_know_how_their_region_ended()
    {
        var status = new RunStatusExpression();
        var graph = Graph(
            AtEnd(Task("end", status)),
            new ScopeNode { Id = "scope", Body = new([Task("a"), Task("b", settings: Tolerated), new ExitNode { Id = "x", Body = new([Task("inner", status)]) }]) },
            Task("after", after: "scope"));
        Assert.Equal("a b inner after end", Ran(graph, "b"));
        Assert.Equal("Succeeded", Given(graph, "inner", "b"));
        Assert.Equal("failed: a! b inner end!", Ran(graph, "a"));
        Assert.Equal("Failed", Given(graph, "inner", "a"));
        Assert.Equal("Failed", Given(graph, "end", "a"));
        Assert.Equal("Failed", Given(graph, "end", "inner"));
    }

    [Fact]
    public void A_handler_that_reads_what_is_missing_is_skipped() =>
        Assert.Equal("failed: a! end!", Ran(Graph(Task("a"), Task("b", Out("a")), AtEnd(Task("end"), Task("report", Out("b")))), "a"));
}
