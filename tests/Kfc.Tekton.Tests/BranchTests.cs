using System.Collections.Immutable;
using Kfc.Ir;
using Kfc.Tekton.Manifest;
using static Kfc.Tekton.Tests.GraphBuilder;

namespace Kfc.Tekton.Tests;

/// <summary>Branches: guards, selectors, joins, merges.</summary>
public class BranchTests
{
    [Fact]
    public void Equality_on_text_needs_no_selector_without_an_else()
    {
        var b = new GraphBuilder();
        var mode = b.Param("mode");
        b.Add(If("c", Same(mode, "fast"), [b.Task("x")]));
        Assert.Equal(new When("$(params.mode)", ["fast"]), Assert.Single(Emitted.Spec(b).Task("x").When));
    }

    [Fact]
    public void Else_of_an_enum_lists_the_other_words()
    {
        var b = new GraphBuilder();
        var colour = b.Param("colour", new EnumType("Colour", ["red", "green", "blue"]));
        b.Add(If("c", Same(colour, "red"), [b.Task("x")], [b.Task("y")]));
        Assert.Equal(new When("$(params.colour)", ["green", "blue"]), Assert.Single(Emitted.Spec(b).Task("y").When));
    }

    [Fact]
    public void Else_of_text_needs_a_selector()
    {
        var b = new GraphBuilder();
        var mode = b.Param("mode");
        b.Add(If("c", Same(mode, "fast"), [b.Task("x")], [b.Task("y")]));
        var spec = Emitted.Spec(b);
        Assert.Equal(new When("$(tasks.kfc-if-c.results.kfc-if-c)", ["else"]), Assert.Single(spec.Task("y").When));
        using var run = new ScriptRun { Params = { ["kfc-if"] = "slow" } };
        Assert.Equal(0, run.Run(spec.Task("kfc-if-c").Step("publish")));
        Assert.Equal("else", run.Result("kfc-if-c"));
    }

    [Fact]
    public void Guards_of_all_branches_around_are_repeated_on_every_task_and_the_join_has_none()
    {
        var b = new GraphBuilder();
        var on = b.Param("on", WireType.Bool);
        var off = b.Param("off", WireType.Bool);
        var inner = If("inner", new NotExpression(off), [b.Task("y", [("v", Output("x"))])]);
        b.Add(If("outer", on, [b.Task("x", outputs: [Out("out")]), inner]));
        b.Add(b.Task("join", after: "outer"));
        var spec = Emitted.Spec(b);
        Assert.Equal([new("$(params.on)", ["true"]), new("$(params.off)", ["false"])], spec.Task("y").When);
        Assert.Empty(spec.Task("join").When);
        Assert.Equal(["y"], spec.Task("join").RunAfter);
        Assert.DoesNotContain("notin", Emitted.Yaml(b), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("10.5", "9.5", "0")]
    [InlineData("9.5", "10.5", "else")]
    [InlineData("9007199254740993", "9007199254740992", "0")]
    public void Numbers_are_compared_by_value_in_the_pod_of_their_producer(string value, string least, string arm)
    {
        var b = new GraphBuilder();
        var min = b.Param("min", WireType.Double);
        b.Add(b.Task("p", outputs: [Out("n", WireType.Double)]));
        b.Add(If("c", new CompareExpression(Comparison.Greater, Output("p", "n", WireType.Double), min), [b.Task("x")]));
        var spec = Emitted.Spec(b);
        Assert.Equal(2, spec.Tasks.Length);
        Assert.Equal(new When("$(tasks.p.results.kfc-if-c)", ["0"]), Assert.Single(spec.Task("x").When));
        using var run = new ScriptRun { Params = { ["kfc-if"] = least } }.Out("n", value);
        Assert.Equal(0, run.Run(spec.Task("p").Step("publish")));
        Assert.Equal(arm, run.Result("kfc-if-c"));
    }

    [Fact]
    public void Numeric_equality_is_no_comparison_of_text()
    {
        var b = new GraphBuilder();
        var n = b.Param("n", WireType.Double);
        b.Add(If("c", new CompareExpression(Comparison.Equal, n, Num("1")), [b.Task("x")]));
        using var run = new ScriptRun { Params = { ["kfc-if"] = "1.0" } };
        Assert.Equal(0, run.Run(Emitted.Spec(b).Task("kfc-if-c").Step("publish")));
        Assert.Equal("0", run.Result("kfc-if-c"));
    }

    [Theory]
    [InlineData("0.95", "true", "0")]
    [InlineData("0.95", "false", "1")]
    [InlineData("0.1", "true", "else")]
    public void The_first_arm_that_holds_is_taken(string score, string ready, string arm)
    {
        var b = new GraphBuilder();
        var s = b.Param("s", WireType.Double);
        var r = b.Param("r", WireType.Bool);
        Expression AtLeast(string n) => new CompareExpression(Comparison.GreaterOrEqual, s, Num(n));
        b.Add(new BranchNode
        {
            Id = "c",
            Cases = [new(new AndExpression([AtLeast("0.9"), r]), new([b.Task("x")])), new(new OrExpression([AtLeast("0.5"), AtLeast("2")]), new([b.Task("y")]))],
            Else = new([b.Task("z")]),
        });
        using var run = new ScriptRun { Params = { ["kfc-if"] = score, ["kfc-if-1"] = ready } };
        Assert.Equal(0, run.Run(Emitted.Spec(b).Task("kfc-if-c").Step("publish")));
        Assert.Equal(arm, run.Result("kfc-if-c"));
    }

    [Theory]
    [InlineData("0", "from a\n")]
    [InlineData("else", "outer")]
    public void A_merge_reads_what_the_arm_left(string arm, string expected)
    {
        var b = new GraphBuilder();
        var on = b.Param("on", WireType.Bool);
        b.Add(b.Task("o", outputs: [Out("out")]));
        b.Add(new BranchNode
        {
            Id = "c",
            Cases = [new(on, new([b.Task("a", outputs: [Out("out")])]))],
            Else = Region.Empty,
            Merges = [new("v", WireType.String, [Output("a"), Output("o")])],
        });
        b.Add(b.Task("use", [("v", new MergeExpression("c", "v", WireType.String))], null, null, "c"));
        var spec = Emitted.Spec(b);
        var merge = spec.Task("kfc-merge-c");
        Assert.Empty(merge.When);
        Assert.Equal(["a"], merge.RunAfter);
        Assert.Empty(spec.Task("use").RunAfter);
        Assert.Equal("$(tasks.kfc-merge-c.results.v)", Assert.Single(spec.Task("use").Params).Value);
        using var run = new ScriptRun { Params = { ["kfc-selector"] = arm, ["kfc-v"] = "outer" } }.Workspace("kfc-merge/c/0/v", "from a\n");
        Assert.Equal(0, run.Run(merge.Step("publish")));
        Assert.Equal(expected, run.Result("v"));
        using var writer = new ScriptRun().Out("out", "written\n");
        Assert.Equal(0, writer.Run(spec.Task("a").Step("publish")));
        Assert.Equal("written", writer.Read("ws/kfc-merge/c/0/v"));
    }

    [Fact]
    public void Readers_of_a_task_that_may_fail_are_guarded_and_so_are_their_readers()
    {
        var b = new GraphBuilder();
        b.Add(b.Task("p", outputs: [Out("out")], settings: new() { ContinueOnFailure = true }));
        b.Add(b.Task("q", [("v", Output("p"))], [Out("out")]), b.Task("r", [("v", Output("q"))]), b.Task("s", after: "r"));
        var spec = Emitted.Spec(b);
        Assert.True(spec.Task("p").ContinueOnError);
        Assert.Equal("kfc-ok", spec.Task("p").TaskSpec!.Results[^1].Name);
        Assert.EndsWith(" \\\n  $(results.kfc-ok.path) true\n", spec.Task("p").Step("publish").Script, StringComparison.Ordinal);
        ImmutableArray<When> guard = [new("$(tasks.p.results.kfc-ok)", ["true"])];
        Assert.Equal(guard, spec.Task("q").When);
        Assert.Equal(guard, spec.Task("r").When);
        Assert.Empty(spec.Task("s").When);
    }

    [Theory]
    [InlineData("Completed", "Succeeded")]
    [InlineData("None", "Failed")]
    public void The_status_has_two_words(string tekton, string expected)
    {
        var b = new GraphBuilder();
        b.Add(b.Task("a"), new ExitNode
        {
            Id = "exit",
            Body = new([b.Task("n", [("s", new RunStatusExpression())]), If("c", Same(new RunStatusExpression(), "Failed"), [b.Task("m")])]),
        });
        var spec = Emitted.Spec(b);
        Assert.Equal(["n", "m"], spec.Finally.Select(t => t.Name));
        Assert.Equal(new When("$(tasks.status)", ["Failed", "None"]), Assert.Single(spec.Task("m").When));
        using var run = new ScriptRun { Params = { ["kfc-s"] = tekton } };
        Assert.Equal(0, run.Run(spec.Task("n").Step("stage")));
        Assert.Equal($"\"{expected}\"", run.Result("arg-0"));
    }

    private static BranchNode If(string id, Expression condition, ImmutableArray<Node> body, ImmutableArray<Node>? otherwise = null) => new()
    {
        Id = id,
        Cases = [new(condition, new(body))],
        Else = otherwise is { } nodes ? new(nodes) : null,
    };
}
