using System.Text;
using Kfc.Ir;

namespace Kfc.Cases.Tests;

/// <summary>The graph that each case traces to.</summary>
public class GraphStageTests
{
    public static TheoryData<string> Cases => [.. Corpus.Cases.Select(source => source.Name)];

    public static TheoryData<string> All => [.. Corpus.All.Select(source => source.Name)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Cases_trace_to_their_committed_graph(string name) =>
        Golden.Verify(Path.Combine(Corpus.Get(name).Folder, "graph.ir.json"), GraphJson.Write(Corpus.Graph(name)));

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
