using System.Diagnostics;

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

    [Theory]
    [InlineData("argo", "split")]
    [InlineData("argo", "cluster")]
    [InlineData("tekton", "split")]
    [InlineData("tekton", "run")]
    public void The_committed_file_tells_its_layout(string target, string layout)
    {
        var source = _workspace.Write("a.cs", Sources.Greeting);
        Workspace.Run("compile", source, "-t", target, "--layout", layout, "-o", _workspace.PathOf("a.yaml")).Succeeded();
        Workspace.Run("check", source, _workspace.PathOf("a.yaml")).Succeeded();
        var other = layout == "run" ? "split" : "run";
        Assert.Equal(3, Workspace.Run("check", source, _workspace.PathOf("a.yaml"), "--layout", other).ExitCode);
        // Of a file for one engine, the layout for another one is not known.
        var to = target == "argo" ? "tekton" : "argo";
        Assert.DoesNotContain("--layout", Workspace.Run("check", source, _workspace.PathOf("a.yaml"), "-t", to).Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("tekton", "a.yaml")]
    [InlineData("argo", "a.yaml")]
    [InlineData("argo", "out/")]
    public void The_committed_file_tells_its_parameters_and_images(string target, string to)
    {
        var source = _workspace.Write("a.cs", Sources.Greeting);
        var committed = _workspace.PathOf(to);
        Workspace.Run("compile", source, "-t", target, "--param", "name=it's me", "--param", "times=2", "--helper-image", "mirror/busybox:1", "-o", committed).Succeeded();
        Workspace.Run("check", source, committed).Succeeded();
        Assert.Equal(3, Workspace.Run("check", source, committed, "--param", "times=3").ExitCode);
    }

    [Fact]
    public void A_value_that_the_comment_leaves_out_has_to_be_given()
    {
        var source = _workspace.Write("a.cs", Sources.Greeting);
        Workspace.Run("compile", source, "-t", "tekton", "--param", "name=two\nlines", "-o", _workspace.PathOf("a.yaml")).Succeeded();
        var result = Workspace.Run("check", source, _workspace.PathOf("a.yaml"));
        Assert.Equal(3, result.ExitCode);
        Assert.Contains("Give the value of 'name' with --param", result.Error, StringComparison.Ordinal);
        Workspace.Run("check", source, _workspace.PathOf("a.yaml"), "--param", "name=two\nlines").Succeeded();
    }

    [Fact]
    public void A_parameter_that_the_pipeline_has_no_more_is_a_difference()
    {
        var source = _workspace.Write("a.cs", Sources.Greeting);
        Workspace.Run("compile", source, "-t", "tekton", "-o", _workspace.PathOf("a.yaml")).Succeeded();
        var text = File.ReadAllText(_workspace.PathOf("a.yaml")).Replace(" -t tekton\n", " -t tekton --param gone=1\n", StringComparison.Ordinal);
        Assert.Equal(3, Workspace.Run("check", source, _workspace.Write("a.yaml", text)).ExitCode);
    }

    /// <summary>Whoever follows the hint has a file that is up to date.</summary>
    [Theory]
    [InlineData("argo", "split", "a.yaml")]
    [InlineData("tekton", "run", "a b's.yaml")]
    [InlineData("argo", "cluster", "out/")]
    public void The_hint_is_the_command_that_writes_the_file(string target, string layout, string to)
    {
        var source = _workspace.Write("a.cs", Sources.Greeting);
        var committed = _workspace.PathOf(to);
        Workspace.Run("compile", source, "-t", target, "--layout", layout, "-o", committed).Succeeded();
        var file = to.EndsWith('/') ? committed + "greeting.yaml" : committed;
        File.AppendAllText(file, "# by hand\n");

        var error = Workspace.Run("check", source, committed, "--param", "name=it's me", "--param", "times=2").Error;
        var command = error[error.IndexOf("kfc compile ", StringComparison.Ordinal)..error.IndexOf(", and review", StringComparison.Ordinal)];
        Assert.Equal(0, Workspace.Run([.. ShellWords(command).Skip(1)]).ExitCode);
        Workspace.Run("check", source, committed, "--param", "name=it's me", "--param", "times=2").Succeeded();
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

    /// <summary>A command as a shell takes it apart.</summary>
    private static string[] ShellWords(string command)
    {
        var start = new ProcessStartInfo("sh", ["-c", $"for word in {command}; do printf '%s\\0' \"$word\"; done"]) { RedirectStandardOutput = true };
        using var shell = Process.Start(start)!;
        return shell.StandardOutput.ReadToEnd().TrimEnd('\0').Split('\0');
    }
}
