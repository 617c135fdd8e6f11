namespace Kfc.Tekton.Interpreter.Tests;

public sealed class MixedTests
{
    [Theory]
    [InlineData("a", "false", "literal 'q' $HOME {{x}}")]
    [InlineData("b", "true", "L'\"\n")]
    [InlineData("b", "false", "last-arm.said")]
    public void Choose_with_three_arms_inside_a_branch_over_two_tasks(string kind, string ready, string expected)
    {
        var containers = new Containers().Writes("one", "score", "10").Writes("two", "score", "9.5").Writes("two", "ready", ready).Writes("one", "label", "L'\"\n\n");
        var run = new Mixed().Run(containers, ("kind", kind));

        Assert.True(run.Reason is "Succeeded" or "Completed", string.Join('\n', run.Tasks.Values.Select(t => $"{t.Name} {t.State} {t.Reason} {t.Error}")));
        Assert.Equal(expected, containers.After("use", "--text"));
        Assert.Equal("n2", containers.After("each-1", "--text"));
    }

    [Fact]
    public void Nothing_of_a_branch_runs_when_it_is_not_taken()
    {
        var containers = new Containers().Writes("one", "score", "9").Writes("two", "score", "9");
        var run = new Mixed().Run(containers, ("kind", "b"));

        Assert.Equal("Completed", run.Reason);
        Assert.Equal(["one", "two"], containers.Calls.Select(c => c.Task).Order());
    }

    [Fact]
    public void Branch_over_an_ignored_failure_is_skipped_and_the_run_goes_on()
    {
        var containers = new Containers().Ends("shaky", _ => 1);
        var run = new TolerantEnd().Run(containers);

        Assert.Contains(run.Reason, new[] { "Succeeded", "Completed" });
        Assert.Equal(TaskState.Skipped, run["ready"].State);
        Assert.Equal(TaskState.Skipped, run["not-ready"].State);
        Assert.Equal(TaskState.Succeeded, run["other"].State);
        // Tekton counts an ignored failure in $(tasks.status), though not in the run's own end.
        Assert.Equal("Succeeded", containers.After("notify", "--text"));
        Assert.Contains("well", run.Started);
        Assert.DoesNotContain("alarm", run.Started);
    }

    [Fact]
    public void Status_counts_a_failure_beside_an_ignored_one()
    {
        var containers = new Containers().Ends("shaky", _ => 1).Ends("other", _ => 1);
        var run = new TolerantEnd().Run(containers);

        Assert.Equal("Failed", run.Reason);
        Assert.Equal("Failed", containers.After("notify", "--text"));
        Assert.Contains("alarm", run.Started);
        Assert.DoesNotContain("well", run.Started);
    }

    [Theory]
    [InlineData(null, null, "Succeeded")]
    [InlineData("optional", null, "Failed")]
    [InlineData("needed", null, "Failed")]
    [InlineData("sometimes", null, "Failed")]
    [InlineData(null, "optional", "Failed")]
    public void Status_is_failed_when_the_run_was_stopped(string? cancelled, string? stopped, string expected)
    {
        foreach (var (flag, optional) in (ReadOnlySpan<(string, int)>)[("true", 0), ("false", 0), ("true", 1), ("false", 1)])
        {
            if (flag == "false" && cancelled == "sometimes")
                continue;
            var containers = new Containers().Ends("optional", _ => optional).Ends("sometimes", _ => optional);
            var run = TektonRun.Run(Compiled.Yaml(new TolerantThenNeeded(), parameters: [("flag", flag)]), new() { Container = containers.Run, CancelledDuring = cancelled, StoppedAfter = stopped });

            Assert.Equal(expected, containers.After("notify", "--text"));
            Assert.Equal(expected == "Failed", run.Started.Contains("alarm", StringComparer.Ordinal));
            Assert.Equal(expected == "Succeeded", run.Started.Contains("well", StringComparer.Ordinal));
        }
    }

    [Theory]
    [InlineData("a", "$$ $(TEXT) $(params.text) $(tasks.status)$")]
    [InlineData("b", "m.label")]
    public void Choose_carries_a_text_of_the_source_that_would_be_rewritten(string kind, string expected)
    {
        var containers = new Containers();
        var run = new ChosenText().Run(containers, ("kind", kind));

        Assert.Equal("Succeeded", run.Reason);
        Assert.Equal(expected, containers.After("use", "--text"));
        Assert.Equal(expected, containers["use"].Env["TEXT"]);
        Assert.Equal($"<{expected}>", containers.After("nested", "--text"));
        Assert.Equal(expected, run.Results["text"].Text);
    }
}
