using Kfc.Ir;
using Kfc.Testing;

namespace Kfc.Cli.Tests.Testing;

public class GraphViewTests
{
    private static readonly GraphView View = new(new PipelineGraph
    {
        Name = "p",
        Root = new([
            Task("a"),
            new LoopNode
            {
                Id = "loop",
                Items = new ParameterExpression("items", new ListType(WireType.Int)),
                Body = new([Task("b", "a"), Task("c", "b", "a", "b")]),
            },
            Task("d") with { After = ["c"] },
        ]),
    });

    [Fact]
    public void Lists_tasks_of_all_regions_in_order() => Assert.Equal(["a", "b", "c", "d"], View.TaskIds);

    [Fact]
    public void Names_what_a_task_reads_once() => Assert.Equal(["b", "a"], View.ReadsFrom("c"));

    [Fact]
    public void Follows_data_and_explicit_order()
    {
        View.AssertRunsAfter("d", "a");
        Assert.Throws<PipelineTestException>(() => View.AssertRunsAfter("a", "d"));
        Assert.Throws<PipelineTestException>(() => View.AssertRunsAfter("a", "a"));
    }

    [Fact]
    public void An_unknown_task_is_named_with_the_known_ones() =>
        Assert.Contains("a, b, c, d", Assert.Throws<PipelineTestException>(() => View.Task("x")).Message, StringComparison.Ordinal);

    private static TaskNode Task(string id, params string[] reads) => new()
    {
        Id = id,
        Component = "c",
        Arguments = [.. reads.Select((source, i) => new Argument($"x{i}", new OutputExpression(source, "out", WireType.String)))],
    };
}
