namespace Kfc.Argo.Interpreter.Tests;

public sealed class DataTests
{
    [Theory]
    [InlineData("text\n", "text")]
    [InlineData("text\n\n", "text\n")]
    [InlineData("text", "text")]
    [InlineData("", "")]
    [InlineData("two\nlines\n", "two\nlines")]
    [InlineData("[\"a\"]", "[\"a\"]")]
    [InlineData("null", "null")]
    [InlineData(" \"x\" ", " \"x\" ")]
    public void Values_flow_and_one_final_newline_is_cut(string written, string value)
    {
        var containers = new Containers().Writes("first", "said", written);
        var run = new Chain().Run(containers);

        Compiled.Ended(run, Phase.Succeeded);
        Assert.Equal("begin", containers.After("first", "--text"));
        Assert.Equal(value, containers.After("left", "--text"));
        Assert.Equal(value, containers["left"].Env["TEXT"]);
        Assert.Equal($"<{value}>", containers.After("right", "--text"));
        Assert.Equal("left.said+right.said", containers.After("join", "--text"));
    }

    [Fact]
    public void Parameter_given_when_compiling_or_when_submitting()
    {
        var containers = new Containers();
        new Chain().Run(containers, ("start", "other"));
        Assert.Equal("other", containers.After("first", "--text"));

        Compiled.Execute(Compiled.Yaml(new Chain()), containers, o => o with { Parameters = new Dictionary<string, string> { ["start"] = "third" } });
        Assert.Equal("third", containers.After("first", "--text"));
    }

    [Fact]
    public void Fan_out_runs_together_and_the_join_last()
    {
        var containers = new Containers();
        var run = new Chain().Run(containers);

        Compiled.Ended(run, Phase.Succeeded);
        Assert.Equal("first left right join", string.Join(' ', containers.Ran()));
        Assert.Equal(2, run.MostTogether(""));
    }

    [Fact]
    public void Output_that_is_not_written_fails_the_task()
    {
        var containers = new Containers();
        var run = Compiled.Execute(Compiled.Yaml(new Chain()).Replace("--said", "--nothing", StringComparison.Ordinal), containers);

        Assert.True(run.Phase is Phase.Failed or Phase.Error, run.ToString());
        Assert.Equal(["first"], containers.Ran());
    }

    [Fact]
    public void Artifacts_travel_as_files()
    {
        var containers = new Containers().Writes("write", "data", new string('d', 300_000));
        var run = new Files().Run(containers);

        Compiled.Ended(run, Phase.Succeeded);
        Assert.Equal(300_000, containers.ReadTexts["read"].Length);
    }

    [Fact]
    public void Artifacts_reach_nested_pipelines()
    {
        var containers = new Containers().Writes("write", "data", "rows");
        var run = new FilesInside().Run(containers);

        Compiled.Ended(run, Phase.Succeeded);
        Assert.Equal(3, containers.Calls.Count);
        Assert.Equal(["rows"], containers.ReadTexts.Values.Distinct());
    }

    [Fact]
    public void Same_names_with_other_types_do_not_clash()
    {
        var containers = new Containers();
        var run = new Names().Run(containers);

        Compiled.Ended(run, Phase.Succeeded);
        Assert.Equal(["--lr", "0.1", "--range", "0.25", "--count", "7"], containers["tune"].Argv);
        Assert.Equal(["0", "1", "2"], containers.Calls.Where(c => c.Task != "tune").Select(c => c.Argv[1]).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Nested_pipeline_behaves_as_if_its_tasks_stood_there()
    {
        var containers = new Containers();
        Compiled.Ended(new Outer().Run(containers), Phase.Succeeded);

        Assert.Equal("inner before.said", containers.Calls[^1].Argv[1]);
    }
}
