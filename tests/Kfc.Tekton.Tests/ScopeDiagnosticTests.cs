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
        if (problem == "a branch")
            return;
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

    [Fact]
    public void Branches_of_a_scope_with_a_handler_are_for_themselves()
    {
        static BranchNode Branch(GraphBuilder b, Expression? condition = null) =>
            new() { Id = "x", Cases = [new(condition ?? b.Param("p", WireType.Bool), new([b.Task("y", outputs: [Out("out")])]))], Else = new([]) };
        static void Refused(string problem, Func<GraphBuilder, Node[]> body)
        {
            var b = new GraphBuilder();
            b.Add(b.Task("shaky", outputs: [Out("out", WireType.Bool)], settings: new() { ContinueOnFailure = true }));
            b.Add(new ScopeNode { Id = "s", Body = new([.. body(b), new ExitNode { Id = "e", Body = new([b.Task("cleanup")]) }]) });
            if (problem.Length > 0)
                Raises(b, problem);
            else
                Assert.DoesNotContain(Emitted.Diagnostics(b), d => d.Severity == Severity.Error);
        }

        Refused("", b => [Branch(b)]);
        Refused("a choice", b => [Branch(b) with { Merges = [new("v", WireType.String, [Output("y"), new LiteralExpression(WireType.String, "none")])] }]);
        Refused("a task that waits for a branch beside it", b => [Branch(b), b.Task("z", after: "x")]);
        Refused("a branch over a value of a task whose failure is ignored", b => [Branch(b, Output("shaky", "out", WireType.Bool))]);
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
