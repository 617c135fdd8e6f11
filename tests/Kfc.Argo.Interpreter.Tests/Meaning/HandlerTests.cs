namespace Kfc.Argo.Interpreter.Tests;

/// <summary>What runs when something has ended or failed, wherever it stands.</summary>
public sealed class HandlerTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Files_reach_the_handler(bool ofPart)
    {
        var containers = new Containers().Writes("write", "data", "rows").Writes("large", "said", "long text");
        Compiled.Ended(new FilesAtTheEnd(ofPart).Run(containers), Phase.Succeeded);

        Assert.Equal("rows", containers.ReadTexts["read"]);
        Assert.Equal("long text", containers.ReadTexts["read-large"]);
        Assert.DoesNotContain("rescue", containers.Ran());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Handler_runs_over_a_list_that_a_task_made(bool fails)
    {
        var containers = new Containers().Writes("make", "items", """["a","b"]""").Ends("work-0", _ => fails ? 1 : 0);
        new HandlerOverList().Run(containers);

        var status = fails ? "Failed" : "Succeeded";
        Assert.Equal([$"0:a {status}", $"1:b {status}"], containers.Calls.Where(c => c.Task.StartsWith("clean", StringComparison.Ordinal)).Select(c => c.Argv[1]).Order(StringComparer.Ordinal));
        Assert.Equal(status, containers.After("told", "--text"));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void What_was_made_before_a_failure_reaches_the_handler_and_nothing_else(bool ofPart)
    {
        var containers = new Containers().Writes("write", "data", "rows").Ends("large", _ => 1);
        var run = Compiled.Execute(Compiled.Yaml(new FilesAtTheEnd(ofPart)), containers, o => o with { StartsBesideFailure = true });

        Assert.NotEqual(Phase.Succeeded, run.Phase);
        Assert.Equal("Failed", containers.After("status", "--text"));
        Assert.Equal("rows", containers.ReadTexts["rescue"]);
        Assert.DoesNotContain("read-large", containers.Ran());
        Assert.DoesNotContain("read", containers.Ran());
    }

    [Theory]
    [InlineData("true", false, "shaky-rows", "shaky-inside-rows")]
    [InlineData("false", false, "sure-rows", "sure-inside-rows")]
    [InlineData("true", true, null, null)]
    [InlineData("false", true, "sure-rows", "sure-inside-rows")]
    public void Chosen_file_of_a_task_that_may_fail(string ready, bool fails, string? outer, string? inner)
    {
        var containers = new Containers().Writes("m", "ready", ready);
        foreach (var task in new[] { "shaky", "sure", "shaky-inside", "sure-inside" })
        {
            containers.Writes(task, "data", $"{task}-rows").Ends(task, _ => fails && task.StartsWith("shaky", StringComparison.Ordinal) ? 1 : 0);
        }

        Compiled.Ended(new TolerantChoice().Run(containers), Phase.Succeeded);

        Assert.Equal(outer, containers.ReadTexts.GetValueOrDefault("read-outer"));
        Assert.Equal(outer, containers.ReadTexts.GetValueOrDefault("read-outer-far"));
        Assert.Equal(ready == "true" ? outer : inner, containers.ReadTexts.GetValueOrDefault("read"));
        Assert.Equal(inner, containers.ReadTexts.GetValueOrDefault("read-inner"));
        Assert.Contains("after", containers.Ran());
    }

    [Theory]
    [InlineData(AnywayPlace.Scope, "anyway other")]
    [InlineData(AnywayPlace.Arm, "anyway")]
    [InlineData(AnywayPlace.Loop, "anyway")]
    [InlineData(AnywayPlace.Deep, "anyway then")]
    public void Task_of_another_part_runs_after_a_failure(AnywayPlace place, string ran)
    {
        var containers = new Containers().Ends("shaky", _ => 1);
        var run = Compiled.Execute(Compiled.Yaml(new AnywayElsewhere(place)), containers, o => o with { StartsBesideFailure = true });

        Assert.NotEqual(Phase.Succeeded, run.Phase);
        Assert.Equal($"{ran} shaky".Split(' ').Order(StringComparer.Ordinal), containers.Ran().Select(t => t == "anyway-0" ? "anyway" : t).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Task_of_an_arm_runs_after_a_failure_in_a_nested_pipeline()
    {
        var containers = new Containers().Ends("inner-shaky", _ => 1);
        var run = Compiled.Execute(Compiled.Yaml(new AnywayElsewhere(AnywayPlace.Nested)), containers, o => o with { StartsBesideFailure = true });

        Assert.NotEqual(Phase.Succeeded, run.Phase);
        Assert.Contains("anyway", containers.Ran());
    }

    [Theory]
    [InlineData(false, "Succeeded")]
    [InlineData(true, "Failed")]
    public void Handler_of_a_nested_pipeline_reads_its_parameters(bool fails, string status)
    {
        var containers = new Containers().Writes("make", "said", "it's \"made\" { $(x)").Ends("work", _ => fails ? 1 : 0)
            .Ends("work-0", _ => fails ? 1 : 0).Ends("work-1", _ => fails ? 1 : 0);
        var run = Compiled.Execute(Compiled.Yaml(new ClosedParts()), containers, o => o with { StartsBesideFailure = true });

        Assert.Equal(fails, run.Phase != Phase.Succeeded);
        var made = "it's \"made\" { $(x)";
        string[] told = [$"constant 1 {status}", $"given 2 {status}", $"{made} 3 {status}", $"a of {made} 0 {status}", $"b of {made} 1 {status}"];
        Assert.Equal(told.Order(StringComparer.Ordinal), containers.Calls.Where(c => c.Task.StartsWith("close", StringComparison.Ordinal)).Select(c => c.Argv[1]).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Nested_pipeline_in_a_handler_has_a_handler_that_reads_what_was_made_before()
    {
        var containers = new Containers().Writes("make", "said", "made").Ends("work", _ => 1).Ends("last", _ => 1);
        Compiled.Execute(Compiled.Yaml(new ClosedInAHandler()), containers);

        Assert.Equal("made 1 Failed", containers.After("close", "--text"));
    }

    [Theory]
    [InlineData(AnywayPlace.Scope)]
    [InlineData(AnywayPlace.Arm)]
    [InlineData(AnywayPlace.Loop)]
    [InlineData(AnywayPlace.Nested)]
    [InlineData(AnywayPlace.Deep)]
    public void Without_a_failure_all_succeeds(AnywayPlace place)
    {
        var containers = new Containers();
        Compiled.Ended(new AnywayElsewhere(place).Run(containers), Phase.Succeeded);

        Assert.Contains(containers.Ran(), t => t.StartsWith("anyway", StringComparison.Ordinal));
    }
}
