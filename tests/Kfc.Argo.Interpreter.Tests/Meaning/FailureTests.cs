namespace Kfc.Argo.Interpreter.Tests;

public sealed class FailureTests
{
    [Theory]
    [InlineData("true")]
    [InlineData("false")]
    public void Exit_handler_sees_success_also_when_something_was_skipped(string ready)
    {
        var containers = new Containers().Writes("m", "ready", ready);
        Compiled.Ended(new Watched().Run(containers), Phase.Succeeded);

        Assert.Equal("ended: Succeeded", containers.After("notify", "--text"));
        Assert.DoesNotContain("alarm", containers.Ran());
    }

    [Theory]
    [InlineData("m")]
    [InlineData("last")]
    public void Exit_handler_sees_the_failure(string failing)
    {
        var containers = new Containers().Ends(failing, _ => 3);
        Compiled.Ended(new Watched().Run(containers), Phase.Failed);

        Assert.Equal("ended: Failed", containers.After("notify", "--text"));
        Assert.Contains("alarm", containers.Ran());
    }

    [Fact]
    public void Failing_exit_handler_fails_the_run() =>
        Compiled.Ended(new Watched().Run(new Containers().Ends("notify", _ => 1)), Phase.Failed);

    [Fact]
    public void Readers_of_an_ignored_failure_are_skipped_and_followers_run()
    {
        var containers = new Containers().Ends("shaky", _ => 1);
        Compiled.Ended(new Tolerant().Run(containers), Phase.Succeeded);

        Assert.Equal(["after-reader", "after-shaky", "shaky"], containers.Ran().Order());
    }

    [Fact]
    public void Readers_of_a_tolerated_task_run_when_it_succeeds()
    {
        var containers = new Containers();
        Compiled.Ended(new Tolerant().Run(containers), Phase.Succeeded);

        Assert.Equal("reader.said", containers.After("second-reader", "--text"));
    }

    [Fact]
    public void Branch_over_an_ignored_failure_is_skipped_and_the_run_goes_on()
    {
        var containers = new Containers().Ends("shaky", _ => 1);
        Compiled.Ended(new TolerantEnd().Run(containers), Phase.Succeeded);

        Assert.Equal(["notify", "other", "shaky", "well"], containers.Ran().Order());
        Assert.Equal("Succeeded", containers.After("notify", "--text"));
    }

    [Theory]
    [InlineData(2, Phase.Succeeded)]
    [InlineData(3, Phase.Failed)]
    public void Retries_come_before_failure(int failures, Phase phase)
    {
        var containers = new Containers().Ends("flaky", c => c.Attempt < failures ? 1 : 0);
        var run = new Retried().Run(containers);

        Compiled.Ended(run, phase);
        Assert.Equal(3, containers.Ran().Count(t => t == "flaky"));
    }

    [Fact]
    public void Back_off_waits_before_the_next_attempt()
    {
        var containers = new Containers().Ends("flaky", c => c.Attempt == 0 ? 1 : 0);
        var run = new BackingOff().Run(containers);

        Compiled.Ended(run, Phase.Succeeded);
        var flaky = run.Leaves.First();
        Assert.Equal(2, flaky.Pods.Count);
        Assert.Equal(3, flaky.End - flaky.Start);
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
