using System.Text;
using Kfc.Compiler;
using Kfc.Ir;

namespace Kfc.Cases.Tests;

/// <summary>The manifests of all examples and cases, against what is committed.</summary>
public class TektonStageTests
{
    public static TheoryData<string> Examples => [.. Corpus.Examples.Select(source => source.Name)];

    public static TheoryData<string> Cases => [.. Corpus.Cases.Select(source => source.Name)];

    public static TheoryData<string> All => [.. Corpus.All.Select(source => source.Name)];

    [Theory]
    [MemberData(nameof(Examples))]
    public void Examples_compile_to_their_committed_manifest(string name)
    {
        var result = TektonOutput.Compile(Corpus.Graph(name));
        Assert.DoesNotContain(result.Diagnostics, diagnostic => diagnostic.Severity != Severity.Info);
        Golden.Verify(Corpus.Get(name).TektonPath, result.Text!);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Cases_give_their_committed_manifest_and_diagnostics(string name)
    {
        var folder = Corpus.Get(name).Folder;
        var result = TektonOutput.Compile(Corpus.Graph(name));
        Assert.Equal(result.Text is null, result.Diagnostics.Any(diagnostic => diagnostic.Severity == Severity.Error));
        Golden.Verify(Path.Combine(folder, "diagnostics.txt"), string.Concat(result.Diagnostics.Select(diagnostic => $"{diagnostic}\n")));
        if (result.Text is { } text)
            Golden.Verify(Path.Combine(folder, "tekton.yaml"), text);
        else
            Golden.VerifyAbsent(Path.Combine(folder, "tekton.yaml"));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void A_graph_read_back_compiles_to_the_same_bytes(string name)
    {
        var graph = Corpus.Graph(name);
        var read = GraphJson.Read(Encoding.UTF8.GetBytes(GraphJson.Write(graph)), "graph.ir.json");
        foreach (var layout in Enum.GetValues<Layout>())
            Assert.Equal(TektonOutput.Compile(graph, layout).Text, TektonOutput.Compile(read.Graph!, layout).Text);
    }
}
