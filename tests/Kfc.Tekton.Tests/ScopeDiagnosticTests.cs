using Kfc.Ir;
using static Kfc.Tekton.Tests.GraphBuilder;

namespace Kfc.Tekton.Tests;

/// <summary>What cannot be held back when it fails is refused by name.</summary>
public class ScopeDiagnosticTests
{
    private static readonly Dictionary<string, Func<GraphBuilder, Node>> Members = new()
    {
        ["a task that retries"] = b => b.Task("x", settings: new() { Retry = new(1) }),
        ["a branch"] = b => new BranchNode { Id = "x", Cases = [new(b.Param("p", WireType.Bool), new([b.Task("y")]))] },
        ["a reader of a task whose failure is ignored"] = b => b.Task("x", [("v", Output("shaky"))]),
        ["a part with an exit handler of its own"] = b => Scope(b, "x", b.Task("y")),
    };

    public static TheoryData<string> Problems() => [.. Members.Keys];

    [Theory]
    [MemberData(nameof(Problems))]
    public void Scope_with_a_handler_holds_only_what_can_be_seen_to_fail(string problem)
    {
        var b = new GraphBuilder();
        b.Add(b.Task("shaky", outputs: [Out("out")], settings: new() { ContinueOnFailure = true }));
        b.Add(Scope(b, "s", Members[problem](b)));
        Raises(b, problem);
    }

    [Fact]
    public void What_a_refused_part_makes_may_be_read_outside_of_it()
    {
        var b = new GraphBuilder();
        b.Add(Scope(b, "s", Scope(b, "x", b.Task("y", outputs: [Out("out")]))), b.Task("reader", [("v", Output("y"))]));
        Raises(b, "a part with an exit handler of its own");
    }

    [Theory]
    [MemberData(nameof(Problems))]
    public void Task_after_a_failure_follows_only_what_can_be_seen_to_fail(string problem)
    {
        if (problem == "a part with an exit handler of its own")
            return;
        var b = new GraphBuilder();
        b.Add(b.Task("shaky", outputs: [Out("out")], settings: new() { ContinueOnFailure = true }));
        b.Add(Members[problem](b), b.Task("late", settings: new() { RunAfterFailure = true }, after: "x"));
        Raises(b, problem);
    }

    [Fact]
    public void Task_after_a_failure_stands_beside_what_it_follows()
    {
        var b = new GraphBuilder();
        b.Add(b.Task("first"));
        b.Add(new BranchNode { Id = "c", Cases = [new(b.Param("p", WireType.Bool), new([b.Task("late", settings: new() { RunAfterFailure = true }, after: "first")]))] });
        Raises(b, "outside of its branch");
    }

    private static void Raises(GraphBuilder b, string problem)
    {
        var raised = Assert.Single(Emitted.Diagnostics(b), d => d.Code == "KFC3021");
        Assert.Contains(problem, raised.Message, StringComparison.Ordinal);
    }

    private static ScopeNode Scope(GraphBuilder b, string id, Node member) =>
        new() { Id = id, Body = new([member, new ExitNode { Id = $"{id}-exit", Body = new([b.Task($"{id}-cleanup")]) }]) };
}
