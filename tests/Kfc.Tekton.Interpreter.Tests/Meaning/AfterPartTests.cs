namespace Kfc.Tekton.Interpreter.Tests;

/// <summary>What comes after a part comes after all of it, and not when it failed.</summary>
public sealed class AfterPartTests
{
    [Theory]
    [InlineData(CleanedPlace.Nested)]
    [InlineData(CleanedPlace.Scope)]
    [InlineData(CleanedPlace.Loop)]
    [InlineData(CleanedPlace.Arm)]
    public void Failure_in_a_part_that_tidies_up_reaches_what_comes_after_it(CleanedPlace place)
    {
        foreach (var (failing, expected) in (ReadOnlySpan<(string, string)>)[("load", "load clean"), ("check", "load check clean"), ("clean", "load check clean"), ("none", "load check clean train")])
        {
            var containers = new Containers().Ends(Copied(place, failing), _ => 1);
            var run = new AfterCleanedPart(place).Run(containers);

            Assert.Equal(failing == "none" ? "Succeeded" : "Failed", run.Reason);
            Assert.Equal(expected.Split(' ').Select(t => t == "train" ? t : Copied(place, t)), containers.Calls.Select(c => c.Task));
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData(1)]
    public void What_comes_after_a_loop_comes_after_the_handlers_of_its_iterations(int? parallelism)
    {
        var containers = new Containers();
        Assert.Equal("Succeeded", new AfterHandledIterations(parallelism).Run(containers).Reason);

        var order = containers.Calls.ConvertAll(c => c.Task);
        Assert.Equal("next", order[^1]);
        Assert.Equal(5, order.Count);
        if (parallelism is not null)
            Assert.Equal(["work-0", "stop-0", "work-1", "stop-1", "next"], order);
    }

    [Theory]
    [InlineData("stop-0")]
    [InlineData("work-1")]
    public void Nothing_comes_after_a_loop_of_which_an_iteration_or_its_handler_failed(string failing)
    {
        var containers = new Containers().Ends(failing, _ => 1);
        Assert.Equal("Failed", new AfterHandledIterations().Run(containers).Reason);
        Assert.DoesNotContain("next", containers.Calls.Select(c => c.Task));
    }

    private static string Copied(CleanedPlace place, string task) => place == CleanedPlace.Loop ? $"cleaned-part-{task}-0" : $"cleaned-part-{task}";
}
