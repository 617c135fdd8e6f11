namespace Kfc.Cli.Tests;

public sealed class CheckTests : IDisposable
{
    private readonly Workspace _workspace = new();

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public void A_fresh_file_passes_silently()
    {
        var source = _workspace.Write("a.cs", Sources.Greeting);
        Workspace.Run("compile", source, "-o", _workspace.PathOf("a.yaml")).Succeeded();
        Assert.Equal("", Workspace.Run("check", source, _workspace.PathOf("a.yaml")).Succeeded());
    }

    [Fact]
    public void A_stale_file_fails_with_a_difference_and_stays_as_it_is()
    {
        var source = _workspace.Write("a.cs", Sources.Greeting);
        var yaml = Workspace.Run("compile", source).Succeeded();
        var committed = _workspace.Write("a.yaml", yaml + "# by hand\n");
        var result = Workspace.Run("check", source, committed);
        Assert.Equal(3, result.ExitCode);
        Assert.Contains("\n-# by hand\n", result.Output, StringComparison.Ordinal);
        Assert.StartsWith($"--- {committed} (committed)\n+++ {committed} (from source)\n@@ -", result.Output, StringComparison.Ordinal);
        Assert.Contains("error KFC6213: ", result.Error, StringComparison.Ordinal);
        Assert.EndsWith("# by hand\n", File.ReadAllText(committed), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("argo", "a.yaml")]
    [InlineData("tekton", "a.yaml")]
    [InlineData("ir", "a.ir.json")]
    [InlineData("argo", "out/")]
    public void The_committed_file_tells_its_target(string target, string committed)
    {
        var source = _workspace.Write("a.cs", Sources.Greeting);
        Workspace.Run("compile", source, "-t", target, "-o", _workspace.PathOf(committed)).Succeeded();
        Workspace.Run("check", source, _workspace.PathOf(committed)).Succeeded();
    }

    [Fact]
    public void A_missing_file_is_stale() =>
        Workspace.Run("check", _workspace.Write("a.cs", Sources.Greeting), _workspace.PathOf("a.yaml")).Failed(3, "KFC6214");

    [Fact]
    public void A_folder_is_checked_pipeline_by_pipeline()
    {
        var source = _workspace.Write("a.cs", Sources.Two);
        var folder = _workspace.PathOf("out/");
        Workspace.Run("compile", source, "-t", "ir", "-o", folder).Succeeded();
        Workspace.Run("check", source, folder, "-t", "ir").Succeeded();
        File.AppendAllText(_workspace.PathOf("out/beta.ir.json"), "\n");
        var result = Workspace.Run("check", source, folder, "-t", "ir");
        Assert.Equal(3, result.ExitCode);
        Assert.Contains("beta.ir.json", result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("alpha.ir.json", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_source_with_errors_is_not_called_stale() =>
        Workspace.Run("check", _workspace.Write("a.cs", "class A {"), _workspace.Write("a.yaml", "")).Failed(1, "CS1513");
}
