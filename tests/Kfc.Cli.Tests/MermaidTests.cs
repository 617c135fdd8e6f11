using Kfc.Cli.Graphs;
using Kfc.Ir;

namespace Kfc.Cli.Tests;

public class MermaidTests
{
    [Fact]
    public void Frames_edges_and_conditions()
    {
        var score = new OutputExpression("end", "score", WireType.Double);
        var condition = new CompareExpression(Comparison.Less, score, new LiteralExpression(WireType.Double, "0.5"));
        var graph = new PipelineGraph
        {
            Name = "a \"b\"",
            Root = new([
                new TaskNode { Id = "end", Component = "c" },
                new LoopNode
                {
                    Id = "loop",
                    Items = new ParameterExpression("items", new ListType(WireType.Int)),
                    Body = new([new TaskNode { Id = "one", Component = "c", Arguments = [new("x", score)] }]),
                },
                new BranchNode
                {
                    Id = "branch",
                    Cases = [new(condition, new([new TaskNode { Id = "low", Component = "c", After = ["loop", "gone"] }]))],
                    Else = Region.Empty,
                },
                new ExitNode { Id = "exit", Body = new([new TaskNode { Id = "say", Component = "c" }]) },
            ]),
        };
        Assert.Equal(
            """
            ---
            title: "a #quot;b#quot;"
            ---
            flowchart TD
                n0["end"]
                subgraph n1["loop: for each of items"]
                    n2["one"]
                end
                subgraph n3["branch"]
                    subgraph n3_0["if end.score #lt; 0.5"]
                        n4["low"]
                    end
                    subgraph n3_else["else"]
                    end
                end
                subgraph n5["exit: at the end, whatever happened"]
                    n6["say"]
                end
                n0 --> n2
                n0 --> n3
                n1 -.-> n4

            """.ReplaceLineEndings("\n"),
            Mermaid.Of(graph));
    }
}
