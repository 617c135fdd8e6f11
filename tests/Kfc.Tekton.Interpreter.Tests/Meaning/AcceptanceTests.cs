namespace Kfc.Tekton.Interpreter.Tests;

/// <summary>The acceptance table: manifests as they are committed, carried out with their own shell commands.</summary>
public sealed class AcceptanceTests
{
    public static TheoryData<string> Rows() => [.. AcceptedPipeline.All.Keys];

    [Theory]
    [MemberData(nameof(Rows))]
    public void Committed_manifest_does_what_its_pipeline_says(string row)
    {
        var accepted = AcceptedPipeline.All[row];
        var containers = new ShellContainers(accepted.Answers);
        var run = TektonRun.Run(GoldenFile.Read(accepted.Folder, accepted.File("tekton")), new() { Container = containers.Run, AuthorName = "main", Store = AcceptedPipeline.Store, Seconds = accepted.Seconds });

        Assert.Equal(accepted.Fails, run.Reason == "Failed");
        Assert.Equal(accepted.Printed.Order(StringComparer.Ordinal), containers.Printed.Order(StringComparer.Ordinal));
        Assert.Equal(accepted.InOrder, containers.Printed.Where(accepted.InOrder.Contains));
        Assert.Equal(accepted.Calls ?? containers.Calls.Count, containers.Calls.Count);
    }

    [Fact]
    public void Three_iterations_at_a_time()
    {
        var containers = new ShellContainers(_ => null);
        var run = TektonRun.Run(GoldenFile.Read("tests/Cases/loop-with-parallelism", "tekton.yaml"), new() { Container = containers.Run, AuthorName = "main" });
        Assert.Equal([3, 3, 3, 3], run.Waves.Select(w => w.Count(t => t.StartsWith("square", StringComparison.Ordinal))).Where(c => c > 0));
    }
}
