namespace Kfc.Cli.Tests;

public sealed class CompileTests : IDisposable
{
    private readonly Workspace _workspace = new();

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public void A_source_file_compiles_to_a_run_on_the_standard_output()
    {
        var yaml = Workspace.Run("compile", _workspace.Write("a.cs", Sources.Greeting)).Succeeded();
        Assert.Contains("kind: PipelineRun\n", yaml, StringComparison.Ordinal);
        Assert.EndsWith("\n", yaml, StringComparison.Ordinal);
    }

    [Fact]
    public void File_and_standard_output_hold_the_same_bytes()
    {
        var source = _workspace.Write("a.cs", Sources.Greeting);
        var expected = Workspace.Run("compile", source).Succeeded();
        Assert.Equal("", Workspace.Run("compile", source, "-o", _workspace.PathOf("out.yaml")).Succeeded());
        Assert.Equal(expected, File.ReadAllText(_workspace.PathOf("out.yaml")));
    }

    [Fact]
    public void A_graph_compiles_to_the_same_bytes_as_its_source()
    {
        var source = _workspace.Write("a.cs", Sources.Greeting);
        Workspace.Run("compile", source, "-t", "ir", "-o", _workspace.PathOf("a.ir.json")).Succeeded();
        Assert.Equal(Workspace.Run("compile", source).Succeeded(), Workspace.Run("compile", _workspace.PathOf("a.ir.json")).Succeeded());
    }

    [Fact]
    public void Each_node_is_explained_on_the_standard_error()
    {
        var source = _workspace.Write("a.cs", Sources.Greeting);
        foreach (var target in new[] { "tekton", "argo" })
        {
            var run = Workspace.Run("compile", source, "-t", target, "--explain-lowering");
            Assert.Equal(0, run.ExitCode);
            Assert.StartsWith("greeting:\n", run.Error, StringComparison.Ordinal);
            Assert.Contains(": task 'say': ", run.Error, StringComparison.Ordinal);
            Assert.Equal(run.Output, Workspace.Run("compile", source, "-t", target).Succeeded());
        }
    }

    [Fact]
    public void Parameters_bind()
    {
        var source = _workspace.Write("a.cs", Sources.Greeting);
        var yaml = Workspace.Run("compile", source, "--param", "name=moon=x", "--param", "times=3").Succeeded();
        Assert.Contains("moon=x", yaml, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_gets_one_file_per_pipeline()
    {
        var source = _workspace.Write("a.cs", Sources.Two);
        Workspace.Run("compile", source, "-o", _workspace.PathOf("out/"), "-t", "ir").Succeeded();
        Assert.Equal(["a.cs", "out/alpha.ir.json", "out/beta.ir.json"], _workspace.Files());
    }

    [Fact]
    public void A_pipeline_is_chosen_by_name() =>
        Assert.Contains("alpha", Workspace.Run("compile", _workspace.Write("a.cs", Sources.Two), "--pipeline", "alpha").Succeeded(), StringComparison.Ordinal);

    [Fact]
    public void Directives_of_a_file_based_app_are_accepted() => Workspace.Run(
        "compile",
        _workspace.Write("a.cs", $"#!/usr/bin/env -S kfc compile\n#:sdk Microsoft.NET.Sdk\n#:package Kfc@0.1.0\n#:property PublishAot=false\n{Sources.Greeting}")).Succeeded();

    [Fact]
    public void A_source_may_use_any_part_of_the_framework() => Workspace.Run(
        "compile",
        _workspace.Write("a.cs", Sources.Greeting.Replace(
            "protected override void Define()\n    {",
            "protected override void Define()\n    {\n        _ = System.Xml.Linq.XElement.Parse(\"<a/>\");",
            StringComparison.Ordinal))).Succeeded();

    [Fact]
    public void An_unchanged_source_gives_the_same_bytes_from_the_cache()
    {
        var source = _workspace.Write("a.cs", Sources.Greeting);
        Assert.Equal(Workspace.Run("compile", source).Succeeded(), Workspace.Run("compile", source).Succeeded());
    }

    [Fact]
    public void A_graph_shows_as_a_flowchart()
    {
        var chart = Workspace.Run("graph", _workspace.Write("a.cs", Sources.Greeting)).Succeeded();
        Assert.Contains("flowchart TD\n", chart, StringComparison.Ordinal);
        Assert.Contains("    n0 --> n1\n", chart, StringComparison.Ordinal);
    }
}
