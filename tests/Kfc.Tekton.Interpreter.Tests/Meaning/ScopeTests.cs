namespace Kfc.Tekton.Interpreter.Tests;

public sealed class ScopeTests
{
    [Fact]
    public void Handler_of_a_part_runs_at_its_end_and_the_rest_after_it()
    {
        var containers = new Containers();
        var run = new Scoped().Run(containers);

        Assert.Equal("Succeeded", run.Reason);
        Assert.Equal("scope Succeeded", containers.After("cleanup", "--text"));
        Assert.Equal(["after", "anyway", "cleanup", "first", "second"], containers.Calls.Select(c => c.Task).Order());
        Assert.Equal(["first", "second", "cleanup"], containers.Calls.Select(c => c.Task).Take(3));
    }

    [Theory]
    [InlineData("first", "first cleanup anyway")]
    [InlineData("second", "first second cleanup anyway")]
    public void Failure_in_a_part_stops_it_reaches_its_handler_and_ends_the_run(string failing, string expected)
    {
        var containers = new Containers().Ends(failing, _ => 1);
        var run = new Scoped().Run(containers);

        Assert.Equal("Failed", run.Reason);
        Assert.Equal(expected.Split(' '), containers.Calls.Select(c => c.Task));
        Assert.Equal("scope Failed", containers.After("cleanup", "--text"));
    }

    [Theory]
    [InlineData("0.9", "true", "", "train deploy announce", true)]
    [InlineData("0.9", "false", "", "train deploy", true)]
    [InlineData("0.1", "true", "", "train discard", true)]
    [InlineData("0.9", "true", "train", "train", false)]
    [InlineData("0.9", "true", "deploy", "train deploy", false)]
    [InlineData("0.9", "true", "announce", "train deploy announce", false)]
    [InlineData("0.1", "true", "discard", "train discard", false)]
    public void Part_with_branches_succeeds_when_the_arms_that_were_taken_do(string score, string ready, string failing, string expected, bool succeeds)
    {
        foreach (var isStored in new[] { false, true })
        {
            var containers = new Containers().Ends(failing, _ => 1);
            foreach (var task in new[] { "train", "deploy" })
                containers.Writes(task, "score", score).Writes(task, "ready", ready).Writes(task, "rows", "1").Writes(task, "label", "x");
            var run = isStored ? InStore.Run(new ScopeWithBranches(), containers) : new ScopeWithBranches().Run(containers);

            Assert.Equal(succeeds, run.Reason is "Succeeded" or "Completed");
            Assert.Equal($"{expected} cleanup{(succeeds ? " after" : "")}", string.Join(' ', containers.Calls.Select(c => c.Task)));
            Assert.Equal(succeeds ? "Succeeded" : "Failed", containers.After("cleanup", "--text"));
        }
    }

    [Fact]
    public void Failure_of_a_handler_fails_the_run()
    {
        var containers = new Containers().Ends("cleanup", _ => 1);
        var run = new Scoped().Run(containers);

        Assert.Equal("Failed", run.Reason);
        Assert.DoesNotContain("after", run.Started);
        Assert.Contains("anyway", run.Started);
    }

    [Fact]
    public void Task_that_runs_after_a_failure_runs_and_nothing_else_does()
    {
        var containers = new Containers().Ends("fetch", _ => 1);
        var run = new Reported().Run(containers);

        Assert.Equal("Failed", run.Reason);
        Assert.Equal(["fetch", "report"], containers.Calls.Select(c => c.Task).Where(t => t != "end"));
        Assert.Equal("Failed [{\"task\":\"fetch\"}]", containers.After("end", "--text"));
    }

    [Fact]
    public void Everything_runs_when_nothing_fails()
    {
        var containers = new Containers().Writes("check", "ready", "true");
        var run = new Reported().Run(containers);

        Assert.Equal("Completed", run.Reason);
        Assert.Equal(["fetch", "check", "report", "join", "yes"], containers.Calls.Select(c => c.Task).Where(t => t != "end").OrderBy(t => "fetch check report join yes".IndexOf(t, StringComparison.Ordinal)));
        Assert.Equal("Succeeded []", containers.After("end", "--text"));
    }

    [Fact]
    public void Handler_in_an_arm_runs_at_its_end_when_the_arm_is_taken()
    {
        var containers = new Containers().Writes("m", "ready", "true").Ends("inside", _ => 1);
        var run = new ScopeInArm().Run(containers);
        Assert.Equal("Failed", run.Reason);
        Assert.Equal(["m", "inside", "alarm"], containers.Calls.Select(c => c.Task));

        containers = new Containers();
        run = new ScopeInArm().Run(containers);
        Assert.Equal("Completed", run.Reason);
        Assert.Equal(["m", "join"], containers.Calls.Select(c => c.Task));
    }
}
