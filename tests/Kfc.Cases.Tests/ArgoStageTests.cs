using System.Diagnostics;
using System.Text;
using Kfc.Ir;

namespace Kfc.Cases.Tests;

/// <summary>The Argo manifests of all examples and cases, against what is committed and against Argo's own schemas.</summary>
public class ArgoStageTests
{
    public static TheoryData<string> Examples => [.. Corpus.Examples.Select(source => source.Name)];

    public static TheoryData<string> Cases => [.. Corpus.Cases.Select(source => source.Name)];

    public static TheoryData<string> All => [.. Corpus.All.Select(source => source.Name)];

    [Theory]
    [MemberData(nameof(Examples))]
    public void Examples_compile_to_their_committed_manifest(string name)
    {
        var result = ArgoOutput.Compile(Corpus.Graph(name));
        Assert.DoesNotContain(result.Diagnostics, diagnostic => diagnostic.Severity != Severity.Info);
        Golden.Verify(Corpus.Get(name).ArgoPath, result.Text!);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Cases_give_their_committed_manifest_and_diagnostics(string name)
    {
        var folder = Corpus.Get(name).Folder;
        var result = ArgoOutput.Compile(Corpus.Graph(name));
        Assert.Equal(result.Text is null, result.Diagnostics.Any(diagnostic => diagnostic.Severity == Severity.Error));
        if (result.Diagnostics.IsEmpty)
            Golden.VerifyAbsent(Path.Combine(folder, "argo-diagnostics.txt"));
        else
            Golden.Verify(Path.Combine(folder, "argo-diagnostics.txt"), string.Concat(result.Diagnostics.Select(diagnostic => $"{diagnostic}\n")));
        if (result.Text is { } text)
            Golden.Verify(Path.Combine(folder, "argo.yaml"), text);
        else
            Golden.VerifyAbsent(Path.Combine(folder, "argo.yaml"));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void A_graph_read_back_compiles_to_the_same_bytes(string name)
    {
        var graph = Corpus.Graph(name);
        var read = GraphJson.Read(Encoding.UTF8.GetBytes(GraphJson.Write(graph)), "graph.ir.json");
        Assert.Equal(ArgoOutput.Compile(graph).Text, ArgoOutput.Compile(read.Graph!).Text);
    }

    [Fact]
    public void Manifests_fit_the_schemas()
    {
        Assert.SkipWhen(Repository.Shared is null, "KFC_SHARED is not set.");
        var files = Corpus.All.Select(source => source.ArgoPath).Where(File.Exists);
        using var check = Process.Start(
            new ProcessStartInfo("python3", [Path.Combine(Repository.Shared, "tools", "crd-check"), "--quiet", .. files]) { RedirectStandardOutput = true })!;
        var output = check.StandardOutput.ReadToEnd();
        check.WaitForExit();
        Assert.True(check.ExitCode == 0, output);
    }
}
