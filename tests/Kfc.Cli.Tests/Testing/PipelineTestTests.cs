using Kfc.Testing;

namespace Kfc.Cli.Tests.Testing;

public class PipelineTestTests
{
    [Fact]
    public void The_text_is_what_the_tool_would_print()
    {
        var text = PipelineTest.Compile(new Cleaning());
        Assert.Contains("kind: PipelineRun\n", text, StringComparison.Ordinal);
        Assert.Equal(text, PipelineTest.Compile(new Cleaning(), "tekton"));
        Assert.Contains("default: b\n", PipelineTest.Compile(new Cleaning { Source = "b" }), StringComparison.Ordinal);
    }

    [Fact]
    public void A_graph_can_be_looked_at() => Assert.Equal(["clean"], new GraphView(PipelineTest.Trace(new Cleaning())).TaskIds);

    [Fact]
    public void Errors_of_any_stage_fail_the_test_and_are_named()
    {
        Assert.Contains("KFC1102", Assert.Throws<PipelineTestException>(() => PipelineTest.Trace(new Cleaning { Twice = true })).Message, StringComparison.Ordinal);
        Assert.Contains("KFC5003", Assert.Throws<PipelineTestException>(() => PipelineTest.Compile(new Cleaning { Source = "\0" })).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Mistakes_can_be_expected()
    {
        Assert.Empty(PipelineTest.Diagnose(new Cleaning()));
        Assert.Equal("KFC1102", Assert.Single(PipelineTest.Diagnose(new Cleaning { Twice = true })).Code);
        Assert.Equal("KFC5003", Assert.Single(PipelineTest.Diagnose(new Cleaning { Source = "\0" })).Code);
    }

    [Theory]
    [InlineData("nomad")]
    [InlineData("tekton@0.1")]
    public void An_unknown_target_is_the_tests_own_mistake(string target) =>
        Assert.Throws<ArgumentException>(() => PipelineTest.Compile(new Cleaning(), target));
}

[Component]
public sealed partial class Clean : ContainerComponent
{
    public required Input<string> Source { get; init; }

    protected override Container Container => new("docker.io/library/busybox:1.37.0") { Args = [Source] };
}

[Pipeline("cleaning")]
public sealed partial class Cleaning : Pipeline
{
    public Param<string> Source { get; init; } = "a";

    /// <summary>Whether to make a mistake.</summary>
    internal bool Twice { get; init; }

    protected override void Define()
    {
        var clean = Run(new Clean { Source = Source });
        if (Twice)
            Run(clean);
    }
}
