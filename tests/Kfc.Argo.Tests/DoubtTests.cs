using Kfc.Ir;
using static Kfc.Argo.Tests.GraphBuilder;

namespace Kfc.Argo.Tests;

/// <summary>Values that may be missing although the run goes on.</summary>
public class DoubtTests
{
    private static readonly TaskSettings Contained = new() { ContinueOnFailure = true };

    [Fact]
    public void A_failure_that_is_let_pass_stands_in_a_graph_that_succeeds()
    {
        var b = new GraphBuilder();
        b.Add(b.Task("risky", outputs: [Out("out")], settings: Contained), b.Task("later", null, null, null, "risky"));
        var spec = Emitted.Spec(b);
        var group = spec.Template("risky-contained");
        Assert.Equal(["risky", "seal"], group.Dag!.Tasks.Select(t => t.Name));
        Assert.Contains("risky.Failed", group.Task("seal").Depends, StringComparison.Ordinal);
        Assert.Null(spec.Template("main").Task("later").When);
    }

    [Fact]
    public void Readers_of_what_may_be_missing_are_skipped_and_their_readers_with_them()
    {
        var b = new GraphBuilder();
        b.Add(b.Task("risky", outputs: [Out("out")], settings: Contained), b.Task("reader", [("x", Output("risky"))], [Out("out")]), b.Task("last", [("x", Output("reader"))]));
        var main = Emitted.Spec(b).Template("main");
        Assert.Equal("{{= tasks['risky'].outputs.parameters['risky-present'] == 'true' }}", main.Task("reader").When);
        Assert.Equal("{{= (tasks['reader'].status == 'Succeeded' ? 'true' : 'false') == 'true' }}", main.Task("last").When);
        Assert.Equal("(reader.Succeeded || reader.Skipped)", main.Task("last").Depends);
    }

    [Fact]
    public void A_hole_skips_readers_of_the_whole_list_and_of_its_own_position()
    {
        var b = new GraphBuilder();
        b.Add(new LoopNode
        {
            Id = "each",
            Items = new LiteralExpression(new ListType(WireType.Int), "[1,2]"),
            Body = new([b.Task("risky", outputs: [Out("out")], settings: Contained)]),
            Collected = [new("outs", Output("risky"))],
        });
        var all = new CollectExpression("each", "outs", WireType.String);
        b.Add(
            b.Task("whole", [("x", all)]),
            b.Task("second", [("x", new ElementExpression(all, new LiteralExpression(WireType.Int, "1")))]),
            b.Task("count", [("x", new CountExpression(all))]));
        var spec = Emitted.Spec(b);
        Assert.Contains("? toJson([tasks['risky'].outputs.parameters['risky-out']]) : '[]'", Assert.Single(spec.Template("each-body").Outputs.Parameters).ValueFrom!.Expression, StringComparison.Ordinal);
        Assert.Contains("all(fromJSON(tasks['each'].outputs.parameters['outs']), {len(#) == 1})", spec.Template("main").Task("whole").When, StringComparison.Ordinal);
        Assert.Equal("{{= len(fromJSON(tasks['each'].outputs.parameters['outs'])[1]) == 1 }}", spec.Template("main").Task("second").When);
        Assert.Null(spec.Template("main").Task("count").When);
    }

    [Fact]
    public void A_task_that_runs_after_a_failure_does_not_undo_it()
    {
        var b = new GraphBuilder();
        b.Add(b.Task("a"), b.Task("clean", null, null, new() { RunAfterFailure = true }, "a"));
        var main = Emitted.Spec(b).Template("main");
        Assert.Equal("(a.Succeeded || a.Failed || a.Errored || a.Skipped || a.Omitted)", main.Task("clean").Depends);
        Assert.Equal("a.Succeeded", main.Task("verdict").Depends);
        Assert.True(main.Dag!.RunsOn);
    }

    [Fact]
    public void An_exit_handler_reads_what_the_run_has_reported_and_is_skipped_without_it()
    {
        var b = new GraphBuilder();
        b.Add(b.Task("a", outputs: [Out("best-score")]), new ExitNode { Id = "e", Body = new([b.Task("tell", [("x", Output("a", "best-score"))]), b.Task("bye")]) });
        var spec = Emitted.Spec(b);
        Assert.Equal("kfc_a__best_score", Assert.Single(spec.Template("a").Outputs.Parameters).GlobalName);
        Assert.Equal("{{= (workflow.outputs?.parameters?.kfc_a__best_score != nil ? 'true' : 'false') == 'true' }}", spec.Template("on-exit").Task("tell").When);
        Assert.Contains("workflow.outputs?.parameters?.kfc_a__best_score", spec.Template("on-exit").Task("tell").Argument("x"), StringComparison.Ordinal);
        Assert.Null(spec.Template("on-exit").Task("bye").When);
    }
}
