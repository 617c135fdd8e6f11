using System.Text;
using Kfc.Ir;

namespace Kfc.Cases.Tests;

/// <summary>The graph that each example and case traces to.</summary>
public class GraphStageTests
{
    public static TheoryData<string> All => [.. Corpus.All.Select(source => source.Name)];

    [Theory]
    [MemberData(nameof(All))]
    public void Sources_trace_to_their_committed_graph(string name) =>
        Golden.Verify(Corpus.Get(name).GraphPath, GraphJson.Write(Corpus.Graph(name)));

    [Theory]
    [MemberData(nameof(All))]
    public void Graphs_survive_writing_and_reading(string name)
    {
        var json = GraphJson.Write(Corpus.Graph(name));
        var read = GraphJson.Read(Encoding.UTF8.GetBytes(json), "graph.ir.json");
        Assert.Empty(read.Diagnostics);
        Assert.Equal(json, GraphJson.Write(read.Graph!));
    }
}
