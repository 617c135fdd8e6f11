namespace Kfc.Tekton.Interpreter.Tests;

public sealed class FailureTests
{
    [Theory]
    [InlineData("true")]
    [InlineData("false")]
    public void Exit_handler_sees_success_also_when_something_was_skipped(string ready)
    {
        var containers = new Containers().Writes("m", "ready", ready);
        var run = new Watched().Run(containers);

        Assert.Contains(run.Reason, new[] { "Succeeded", "Completed" });
        Assert.Equal("ended: Succeeded", containers.After("notify", "--text"));
        Assert.DoesNotContain("alarm", run.Started);
    }

    [Theory]
    [InlineData("m")]
    [InlineData("last")]
    public void Exit_handler_sees_the_failure(string failing)
    {
        var containers = new Containers().Ends(failing, _ => 3);
        var run = new Watched().Run(containers);

        Assert.Equal("Failed", run.Reason);
        Assert.Equal("ended: Failed", containers.After("notify", "--text"));
        Assert.Contains("alarm", run.Started);
    }

    [Fact]
    public void Readers_of_an_ignored_failure_are_skipped_and_followers_run()
    {
        var run = new Tolerant().Run(new Containers().Ends("shaky", _ => 1));

        Assert.Contains(run.Reason, new[] { "Succeeded", "Completed" });
        Assert.Equal(TaskState.Skipped, run["reader"].State);
        Assert.Equal(TaskState.Skipped, run["second-reader"].State);
        Assert.Equal(TaskState.Succeeded, run["after-shaky"].State);
        Assert.Equal(TaskState.Succeeded, run["after-reader"].State);
    }

    [Fact]
    public void Readers_of_a_tolerated_task_run_when_it_succeeds()
    {
        var containers = new Containers();
        Assert.Equal("Succeeded", new Tolerant().Run(containers).Reason);
        Assert.Equal("reader.said", containers.After("second-reader", "--text"));
    }

    [Theory]
    [InlineData(2, "Succeeded")]
    [InlineData(3, "Failed")]
    public void Retries_come_before_failure(int failures, string reason)
    {
        var containers = new Containers().Ends("flaky", c => c.Attempt < failures ? 1 : 0);
        var run = new Retried().Run(containers);

        Assert.Equal(reason, run.Reason);
        Assert.Equal(3, run["flaky"].Attempts.Length);
    }

    [Fact]
    public void Back_off_waits_before_the_next_attempt()
    {
        var containers = new Containers().Ends("flaky", c => c.Attempt == 0 ? 1 : 0);
        var watch = System.Diagnostics.Stopwatch.StartNew();
        var run = new BackingOff().Run(containers);

        Assert.Equal("Succeeded", run.Reason);
        Assert.Equal(2, run["flaky"].Attempts.Length);
        Assert.InRange(watch.Elapsed, TimeSpan.FromSeconds(0.9), TimeSpan.FromSeconds(30));
    }

    [Theory]
    [InlineData(0, "always of-reader reader shaky")]
    [InlineData(1, "always shaky")]
    public void Handler_of_a_skipped_task_is_skipped_and_others_run(int code, string expected)
    {
        var containers = new Containers().Ends("shaky", _ => code);
        new HandlerOfMissing().Run(containers);

        Assert.Equal(expected, string.Join(' ', containers.Calls.Select(c => c.Task).Order(StringComparer.Ordinal)));
        Assert.Equal("Succeeded", containers.After("always", "--text"));
    }
}
