using static Kfc.Tekton.Interpreter.Tests.ReferenceManifest;

namespace Kfc.Tekton.Interpreter.Tests;

/// <summary>Loops over lists of the run, as they were seen on a real Tekton.</summary>
public sealed class ReferenceLoopTests
{
    [Theory]
    [InlineData("12", "[100,102,104,106,108,110,112,114,116,118,120,122]")]
    [InlineData("3", "[100,102,104]")]
    [InlineData("1", "[100]")]
    [InlineData("0", "[]")]
    public void One_task_per_item_and_a_collector_in_the_order_of_the_items(string count, string collected)
    {
        var run = TektonRun.Run(Read("07-dynamic-loop-one-task"), With("count", count));

        Assert.Equal("Succeeded", run.Reason);
        Assert.Equal($"argv:\n{collected}\n", run["collect"].Output);
        Assert.Equal("downstream\n", run["downstream"].Output);
    }

    [Fact]
    public void Fan_in_has_the_text_order_of_the_indices()
    {
        var run = TektonRun.Run(Read("07-dynamic-loop-one-task"));

        var arrived = run["collect"].Attempts[0][0].Argv.Where(a => a.Length > 0 && char.IsAsciiDigit(a[0])).Select(a => a.Split(':')[0]);
        Assert.Equal(["0", "1", "10", "11", "2", "3", "4", "5", "6", "7", "8", "9"], arrived);
        Assert.Contains("it's \"3\" [,]\n$(date)", run["each"].Combinations[3].Attempts[0].Single(s => s.Name == "main").Argv);
    }

    [Fact]
    public void Items_of_a_parameter()
    {
        var run = TektonRun.Run(Read("07b-dynamic-loop-over-parameter"));

        Assert.Equal("""[0:{"a":1}][1:"x\"y"][2:3.5][3:[1,2]][4:true]""", run["each"].Output);
    }

    [Fact]
    public void Body_of_two_containers_fused_and_chained()
    {
        var run = TektonRun.Run(Read("08-dynamic-loop-two-tasks"));

        Assert.Equal("[0:small 30]\n[1:large 80]\n[2:large 50]\n[|]\n[0:false:30]\n[1:true:80]\n[2:true:50]\n", run["collect"].Output);
        Assert.Equal("second 80\nsecond 50\n", run["chain-2"].Output);
    }

    [Fact]
    public void Nested_loop_over_the_product()
    {
        var run = TektonRun.Run(Read("09-nested-loop-and-collected-files"));

        Assert.Equal("Succeeded", run.Reason);
        Assert.Equal("./0/0 model ax\n./0/1 model ay\n./1/0 model bx\n./1/1 model by\n[0.0:ax][0.1:ay][1.0:bx][1.1:by]", run["all"].Output);
        Assert.Equal("model bx\n", run["one"].Output);
    }

    [Fact]
    public void Nested_loop_over_lists_of_the_outer_body()
    {
        var run = TektonRun.Run(Read("09b-nested-loop-inner-depends-on-outer"));

        Assert.Equal("[0.0:40]\n[0.1:41]\n[2.0:40]\n[2.1:41]\n[2.2:42]\n", run["collect"].Output);
    }

    [Fact]
    public void Result_of_the_pipeline_over_an_unread_fan_out_fails()
    {
        var run = TektonRun.Run(Read("13a-probe-matrix-pipeline-result"));

        Assert.Equal(TaskState.Succeeded, run["each"].State);
        Assert.Equal("CouldntGetPipelineResult", run.Reason);
    }

    [Fact]
    public void Fan_out_over_what_a_skipped_task_did_not_make()
    {
        var manifest = Read("13b-probe-matrix-over-skipped");
        Assert.Equal("PipelineValidationFailed", TektonRun.Run(manifest).Reason);

        var guard = "when: [{input: $(params.p), operator: in, values: [\"yes\"]}]";
        var guarded = TektonRun.Run(manifest.Replace("- name: each\n", $"- name: each\n        {guard}\n", StringComparison.Ordinal));
        Assert.Equal("Completed", guarded.Reason);
        Assert.Equal(SkipReason.When, guarded["each"].Reason);
        Assert.Equal("after\n", guarded["after"].Output);
    }

    [Fact]
    public void Lists_of_the_run_are_not_held_to_the_limit_and_written_ones_are()
    {
        var manifest = Read("13c-probe-fanout-260");
        Assert.Equal(260, TektonRun.Run(manifest)["each"].Combinations.Length);

        var written = "[" + string.Join(',', Enumerable.Range(0, 260).Select(i => $"\"{i}\"")) + "]";
        Assert.Throws<RefusedException>(() => TektonRun.Run(manifest.Replace("\"$(tasks.list.results.items[*])\"", written, StringComparison.Ordinal)));
    }

    [Fact]
    public void Accelerator_of_a_task_cannot_be_divided_among_its_steps()
    {
        var manifest = Read("13d-probe-gpu");
        var run = TektonRun.Run(manifest, new() { HasAccelerators = false });

        Assert.Equal("PodCreationFailed", run["task-level"].Reason);
        Assert.Equal("TaskRunTimeout", run["step-level"].Reason);
        Assert.Equal("main\npublish\n", TektonRun.Run(manifest)["step-level"].Output);
    }

    [Fact]
    public void Failed_item_leaves_no_gap()
    {
        var run = TektonRun.Run(Read("13e-probe-failed-item"));

        Assert.Equal("Succeeded", run.Reason);
        Assert.Equal("[3]\n[0]\n[2]\n", run["collect"].Output);
    }

    [Fact]
    public void Results_are_lost_above_the_share_of_a_step()
    {
        var run = TektonRun.Run(Read("15-result-size"));

        Assert.All(run.Tasks.Values, t => Assert.Equal(TaskState.Succeeded, t.State));
        Assert.Equal(["s1-b3950", "s2-b2900", "s4-b1900"], run.Tasks.Values.Where(t => t.Results.Count > 0).Select(t => t.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Empty_list_skips_the_task_and_all_behind_it()
    {
        var manifest = Read("13b-probe-matrix-over-skipped").Replace("[\\\"a\\\"]", "[]", StringComparison.Ordinal);
        var run = TektonRun.Run(manifest, With("p", "yes"));

        Assert.Equal(SkipReason.EmptyMatrix, run["each"].Reason);
        Assert.Equal(SkipReason.Parents, run["after"].Reason);
    }
}
