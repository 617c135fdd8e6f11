namespace Kfc.Tekton.Interpreter.Tests;

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

        Assert.Equal("Succeeded", run.Reason);
        Assert.Equal("begin", containers.After("first", "--text"));
        Assert.Equal(value, containers.After("left", "--text"));
        Assert.Equal(value, containers["left"].Env["TEXT"]);
        Assert.Equal($"<{value}>", containers.After("right", "--text"));
        Assert.Equal("left.said+right.said", containers.After("join", "--text"));
    }

    [Fact]
    public void Parameter_given_when_compiling()
    {
        var containers = new Containers();
        new Chain().Run(containers, ("start", "other"));

        Assert.Equal("other", containers.After("first", "--text"));
    }

    [Fact]
    public void Fan_out_runs_together_and_the_join_last()
    {
        var run = new Chain().Run(new());

        Assert.Equal([["first"], ["left", "right"], ["join"]], run.Waves.Select(w => w.ToArray()));
    }

    [Fact]
    public void Split_layout_means_the_same()
    {
        var containers = new Containers();
        var run = Compiled.Execute(Compiled.Yaml(new Chain(), Compiler.Layout.Split), containers);

        Assert.Equal("Succeeded", run.Reason);
        Assert.Equal("<first.said>", containers.After("right", "--text"));
    }

    [Fact]
    public void Output_that_is_not_written_fails_the_task()
    {
        var containers = new Containers().Ends("first", c =>
        {
            c.Files.CreateDirectory("/tmp/left");
            return 0;
        });
        var run = Compiled.Execute(Compiled.Yaml(new Chain()).Replace("--said", "--nothing", StringComparison.Ordinal), containers);

        Assert.Equal("Failed", run.Reason);
        Assert.Equal(TaskState.Failed, run["first"].State);
        Assert.Equal(SkipReason.Stopping, run["left"].Reason);
    }

    [Fact]
    public void Output_that_does_not_fit_fails_the_task_instead_of_vanishing()
    {
        var run = new Chain().Run(new Containers().Writes("first", "said", new string('x', 3500)));

        Assert.Equal("Failed", run.Reason);
        Assert.Equal(TaskState.Failed, run["first"].State);
    }

    [Fact]
    public void Artifacts_travel_as_files()
    {
        var containers = new Containers().Writes("write", "data", new string('d', 300_000));
        var run = new Files().Run(containers);

        Assert.Equal("Succeeded", run.Reason);
        Assert.Equal(300_000, containers.ReadTexts["read"].Length);
    }

    [Fact]
    public void Artifacts_reach_nested_pipelines()
    {
        var containers = new Containers().Writes("write", "data", "rows");
        var run = new FilesInside().Run(containers);

        Assert.Equal("Succeeded", run.Reason);
        Assert.Equal(3, containers.Calls.Count);
        Assert.Equal(["rows"], containers.ReadTexts.Values.Distinct());
    }

    [Fact]
    public void Same_names_with_other_types_do_not_clash()
    {
        var containers = new Containers();
        var run = new Names().Run(containers);

        Assert.Equal("Succeeded", run.Reason);
        Assert.Equal(["--lr", "0.1", "--range", "0.25", "--count", "7"], containers["tune"].Argv);
        Assert.Equal(["0", "1", "2"], containers.Calls.Where(c => c.Task != "tune").Select(c => c.Argv[1]).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Nested_pipeline_behaves_as_if_its_tasks_stood_there()
    {
        var containers = new Containers();
        new Outer().Run(containers);

        Assert.Equal("inner before.said", containers.Calls[^1].Argv[1]);
    }
}
