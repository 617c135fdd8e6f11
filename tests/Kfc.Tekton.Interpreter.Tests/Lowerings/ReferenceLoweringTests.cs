using static Kfc.Tekton.Interpreter.Tests.ReferenceManifest;

namespace Kfc.Tekton.Interpreter.Tests;

public sealed class ReferenceLoweringTests
{
    [Fact]
    public void Publish_step_makes_results_and_selectors()
    {
        var run = TektonRun.Run(Read("01-publish-step"));

        Assert.Equal("Completed", run.Reason);
        var results = run["produce"].Results;
        Assert.Equal("10.5", results["accuracy"].Text);
        Assert.Equal("true", results["ready"].Text);
        Assert.Equal("""["a","b"]""", results["list"].Text);
        Assert.Equal(["true", "true", "false", "true"], Enumerable.Range(0, 4).Select(i => results[$"kfc-if-{i}"].Text));
        Assert.Equal("\"he said\"\n", run["consume"].Attempts[0][0].Argv[5]);
        Assert.Equal(SkipReason.When, run["not-taken"].Reason);
    }

    [Fact]
    public void Publish_step_refuses_outputs_above_the_share()
    {
        var run = TektonRun.Run(Read("01-publish-step").Replace(
            "printf '[\"a\",\"b\"]\\n' > \"$5\"", "head -c 2500 /dev/zero | tr '\\0' x > \"$5\"", StringComparison.Ordinal));

        Assert.Equal("Failed", run.Reason);
        Assert.Contains("of 3072 bytes; the largest is list", run["produce"].Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0.97", "deploy announce champion", "challenger retrain watch-job alarm page")]
    [InlineData("0.6", "retrain watch-job", "deploy announce champion challenger alarm page")]
    [InlineData("0.1", "alarm page", "deploy announce champion challenger retrain watch-job")]
    public void Exactly_one_branch_runs_and_the_joins_always(string score, string taken, string left)
    {
        var run = TektonRun.Run(Read("02-if-elif-else-join"), With("score", score));

        Assert.Equal("Completed", run.Reason);
        Assert.All(taken.Split(' '), t => Assert.Equal(TaskState.Succeeded, run[t].State));
        Assert.All(left.Split(' '), t => Assert.Equal(SkipReason.When, run[t].Reason));
        Assert.Equal("join", run.Started.Last());
        Assert.Equal("join-none\n", run["join-none"].Output);
    }

    [Theory]
    [InlineData("yes", "0.9\nsecond $(date) line\n", "big-model")]
    [InlineData("no", "0.5", "small-model")]
    public void Choose_delivers_value_and_file_of_the_arm_that_ran(string big, string value, string model)
    {
        var run = TektonRun.Run(Read("03-choose-value-and-file"), With("big", big));

        Assert.Equal("Completed", run.Reason);
        Assert.Equal(value, run["deploy"].Attempts[0][0].Argv[4]);
        Assert.EndsWith(model + "\n", run["deploy"].Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Exit_handler_sees_the_status()
    {
        var run = TektonRun.Run(Read("04-exit-handler"));

        Assert.Equal("Failed", run.Reason);
        Assert.Equal("[Failed]\n[Succeeded]\n[Failed]\n[None]\n[StepFailed]\n[id-1]\n[churn ended: Failed]\n", run["notify"].Output);
        Assert.Equal("failed\n", run["only-on-failure"].Output);
        Assert.Equal(SkipReason.Results, run["wants-missing-result"].Reason);
        Assert.Equal(SkipReason.Stopping, run["after"].Reason);
    }

    [Fact]
    public void Artifacts_travel_through_the_run_workspace()
    {
        var run = TektonRun.Run(Read("05-artifacts-workspace"));

        Assert.Equal("Succeeded", run.Reason);
        Assert.Equal("prepare/data", run["prepare"].Results["data"].Text);
        Assert.StartsWith("300000\n", run["as-file"].Output, StringComparison.Ordinal);
        Assert.Contains("/parts/sub/b\nb\n", run["as-file"].Output, StringComparison.Ordinal);
        Assert.Equal("[a note]", run["as-value"].Output);
    }

    [Fact]
    public void Unrolled_loop_keeps_its_lanes_and_its_order()
    {
        var run = TektonRun.Run(Read("06-static-loop-lanes"));

        Assert.Equal("Succeeded", run.Reason);
        Assert.Equal(3, run.Waves.Max(w => w.Length));
        Assert.Equal(string.Concat(Enumerable.Range(0, 12).Select(i => $"[{i * i}]\n")), run["collect"].Output);
    }

    [Fact]
    public void Failures_retries_and_timeouts()
    {
        var run = TektonRun.Run(Read("10-continue-retry-timeout").Replace("timeout: 8s", "timeout: 0.5s", StringComparison.Ordinal));

        Assert.Equal("Succeeded", run.Reason);
        Assert.Equal(2, run["flaky"].Attempts.Length);
        Assert.Equal("attempt 1 of 2\n", run["flaky"].Output);
        Assert.Equal("after partial\n", run["after-allowed"].Output);
        Assert.Equal(TaskState.Succeeded, run["after-too-slow"].State);
        Assert.Equal("Failed Failed/FailureIgnored Failed/TaskRunTimeout Succeeded/Succeeded\n", run["report"].Output);
    }

    [Fact]
    public void Guard_skips_the_consumer_of_an_ignored_failure()
    {
        var manifest = Read("10b-guard-after-ignored-failure");
        var run = TektonRun.Run(manifest);

        Assert.Equal("Completed", run.Reason);
        Assert.Equal(SkipReason.When, run["wants-result"].Reason);
        Assert.Equal("after\n", run["after"].Output);
        var unguarded = string.Join('\n', manifest.Split('\n').Where(l => !l.Contains("when:", StringComparison.Ordinal)));
        Assert.Equal("PipelineValidationFailed", TektonRun.Run(unguarded).Reason);
    }

    [Fact]
    public void Hostile_text_is_changed_on_the_plain_route_and_exact_on_the_encoded_one()
    {
        var run = TektonRun.Run(Read("11-hostile-values"));

        var steps = run["safe"].Attempts[0].ToDictionary(s => s.Name);
        var text = "--dash 'q' \"dq\" `bt` \\n \\ $HOME ${HOME} $(date) $(HOME) {{x}} $$ $$(HOME) %s é\ttab\n"
            + "$(params.x) $(params.kfc-b64) $(tasks.a.results.b) $(steps.stage.results.other) $(context.taskRun.name) $(workspaces.w.path)\nline 2\n\n";
        Assert.Equal(text, steps["argv"].Argv[4]);
        Assert.Equal(text, steps["env"].Env["T"]);
        Assert.NotEqual($"<{text}|OTHER>", steps["argv-mixed"].Argv[4]);
        var raw = run["raw"].Attempts[0].ToDictionary(s => s.Name);
        Assert.Contains("{{x}} $ $(HOME) %s", raw["argv"].Argv[4], StringComparison.Ordinal);
        Assert.Contains("{{x}} $ $(HOME) %s", raw["env"].Env["T"], StringComparison.Ordinal);
    }

    [Fact]
    public void Types_and_absent_inputs()
    {
        var run = TektonRun.Run(Read("12-optional-and-types"));

        Assert.Equal("Succeeded", run.Reason);
        Assert.Equal("[0.1]\n[0.1]\n[LR=0.1]\n[true]\n[{\"depth\":4,\"lr\":0.1}]\n", run["types-a"].Output);
        Assert.Equal("[n]\n[a]\n[b c]\n[-1]\n[]\n", run["types-b"].Output);
        Assert.Equal("[--always]\n[x]\n[last]\n", run["optional-absent"].Output);
        Assert.Equal("[--always]\n[x]\n[--note]\n[- it's 0.1]\n[last]\n", run["optional-present"].Output);
        Assert.Equal("[--always]\n[--note]\n[from output]\n[last]\n", run["optional-output"].Output);
    }

    [Fact]
    public void Split_layout()
    {
        var run = TektonRun.Run(Read("14-split-layout"));

        Assert.Equal("Completed", run.Reason);
        Assert.Equal("deploy 0.93\n", run["deploy"].Output);
        Assert.Equal(SkipReason.When, run["refuse"].Reason);
        Assert.Equal("run run-1\n", run["join"].Output);
        Assert.Equal("0.93", run.Results["score"].Text);
        Assert.Equal("ended Completed\n", run["notify"].Output);
    }
}
