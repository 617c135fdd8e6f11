using System.Text;

namespace Kfc.Ir.Tests;

public class GraphJsonTests
{
    [Fact]
    public void Written_read_and_written_again_is_identical()
    {
        var text = GraphJson.Write(EverythingGraph.Graph);
        Assert.Equal(text, GraphJson.Write(Read(text)));
    }

    [Fact]
    public void What_is_left_out_reads_as_the_default()
    {
        var graph = Read("""{"irVersion":"1.0","name":"p","root":[{"kind":"task","id":"a","component":"c"}]}""");
        var task = Assert.IsType<TaskNode>(graph.Root.Nodes[0]);
        Assert.Equal(TaskSettings.Default, task.Settings);
        Assert.Equal(RunSettings.Default, graph.Settings);
        Assert.Equal(SourcePosition.None, task.Source);
        Assert.True(task.Arguments.IsEmpty && task.After.IsEmpty && graph.Parameters.IsEmpty && graph.Components.IsEmpty);
    }

    [Fact]
    public void The_order_of_fields_does_not_matter()
    {
        var graph = Read("""{"root":[{"component":"c","id":"a","kind":"task"}],"name":"p","irVersion":"1.0"}""");
        Assert.IsType<TaskNode>(graph.Root.Nodes[0]);
    }

    [Fact]
    public void Text_is_indented_and_ends_with_one_line_feed()
    {
        var text = GraphJson.Write(EverythingGraph.Graph);
        Assert.StartsWith("{\n  \"irVersion\": \"1.0\",\n  \"name\": \"everything\",\n", text, StringComparison.Ordinal);
        Assert.EndsWith("\n}\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain('\r', text);
        Assert.DoesNotContain("null", text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_source_root_is_never_written()
    {
        var moved = EverythingGraph.Graph with { SourceRoot = "/home/somebody" };
        Assert.Equal(GraphJson.Write(EverythingGraph.Graph), GraphJson.Write(moved));
    }

    [Fact]
    public void The_hash_leaves_source_positions_out_and_nothing_else()
    {
        var hash = GraphJson.Hash(EverythingGraph.Graph);
        Assert.Matches("^[0-9a-f]{64}$", hash);
        Assert.Equal(hash, GraphJson.Hash(EverythingGraph.Graph with { Source = new("Other.cs", 1) }));
        Assert.NotEqual(hash, GraphJson.Hash(EverythingGraph.Graph with { Description = "Other." }));
    }

    [Theory]
    [InlineData("a.cs", 3, 0, "a.cs:3")]
    [InlineData("a.cs", 3, 7, "a.cs:3:7")]
    [InlineData("a:1", 3, 0, "a:1:3:0")]
    [InlineData("a:b", 3, 0, "a:b:3")]
    [InlineData("a:1:2", 0, 0, "a:1:2:0:0")]
    public void A_position_is_one_text(string file, int line, int column, string text)
    {
        Assert.Equal(text, SourcePositionConverter.Format(new(file, line, column)));
        Assert.True(SourcePositionConverter.TryParse(text, out var position));
        Assert.Equal(new(file, line, column), position);
    }

    [Fact]
    public void The_documented_example_is_written_as_it_stands()
    {
        var page = File.ReadAllText(Path.Combine(Repository.Root, "docs/ir.md"));
        var start = page.IndexOf("```json\n", StringComparison.Ordinal) + 8;
        var example = page[start..page.IndexOf("```", start, StringComparison.Ordinal)];
        Assert.Equal(example, GraphJson.Write(Read(example)));
    }

    private static PipelineGraph Read(string text)
    {
        var result = GraphJson.Read(Encoding.UTF8.GetBytes(text), "p.json");
        Assert.Empty(result.Diagnostics);
        return Assert.IsType<PipelineGraph>(result.Graph);
    }
}
