namespace Kfc.Tekton.Interpreter.Tests;

public sealed class RepeatTests
{
    [Theory]
    [InlineData(0, 1)]
    [InlineData(2, 3)]
    [InlineData(9, 4)]
    public void Iterations_follow_one_another_until_the_condition_holds(int ready, int expected)
    {
        var containers = new Containers();
        if (ready < 4)
            containers.Writes($"guess-{ready}", "ready", "true");
        var run = new RepeatedGuess().Run(containers);

        Assert.Contains(run.Reason, new[] { "Succeeded", "Completed" });
        Assert.Equal(Enumerable.Range(0, expected).Select(i => $"guess-{i}"), containers.Calls.Select(c => c.Task).Where(t => t != "use"));
        Assert.Equal($"attempt {expected - 1}", containers.After($"guess-{expected - 1}", "--text"));
        Assert.Equal($"guess-{expected - 1}.label", containers.After("use", "--text"));
    }

    [Fact]
    public void A_failed_iteration_ends_the_run()
    {
        var containers = new Containers().Ends("guess-1", _ => 1);
        var run = new RepeatedGuess().Run(containers);

        Assert.Equal("Failed", run.Reason);
        Assert.Equal(["guess-0", "guess-1"], containers.Calls.Select(c => c.Task));
    }
}
