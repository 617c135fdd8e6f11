using System.Diagnostics;

namespace Kfc.Cli.Tests;

/// <summary>What only a real process shows: the exit code, the streams, and the environment.</summary>
public sealed class ProcessTests : IDisposable
{
    private readonly Workspace _workspace = new();

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public void A_missing_file_ends_the_process_with_two()
    {
        var result = Start([], "compile", "nope.cs");
        Assert.Equal((2, ""), (result.ExitCode, result.Output));
        Assert.StartsWith("error KFC6201: There is no file or folder 'nope.cs'.\n", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_source_compiles_without_a_word_on_the_standard_error()
    {
        _workspace.Write("a.cs", Sources.Greeting);
        Assert.Contains("kind: PipelineRun\n", Start([], "compile", "a.cs").Succeeded(), StringComparison.Ordinal);
    }

    /// <summary>The manifest goes to kubectl: a word of the author's among it would be a fault of the manifest.</summary>
    [Theory]
    [InlineData("compile", "a.cs")]
    [InlineData("compile", "a.cs", "-t", "ir")]
    [InlineData("graph", "a.cs")]
    [InlineData("check", "a.cs", "a.yaml")]
    public void What_a_pipeline_prints_goes_to_the_standard_error(params string[] args)
    {
        _workspace.Write("a.cs", Sources.Greeting);
        Workspace.Run("compile", _workspace.PathOf("a.cs"), "-o", _workspace.PathOf("a.yaml")).Succeeded();
        var quiet = Start([], args).Succeeded();
        // On the same lines as before, which a graph keeps.
        _workspace.Write("a.cs", Sources.Greeting.Replace(
            "    protected override void Define()\n    {",
            "    static Greeting() => Console.WriteLine(\"loaded\"); protected override void Define()\n    { Console.Out.WriteLine(\"tracing\");",
            StringComparison.Ordinal));
        var spoken = Start([], args);
        Assert.StartsWith("loaded\ntracing\n", spoken.Error, StringComparison.Ordinal);
        Assert.Equal((0, quiet), (spoken.ExitCode, spoken.Output));
    }

    [Fact]
    public void An_unwritable_cache_changes_nothing()
    {
        _workspace.Write("a.cs", Sources.Greeting);
        Assert.Equal(
            Start([], "compile", "a.cs").Succeeded(),
            Start([("XDG_CACHE_HOME", "/proc/none")], "compile", "a.cs").Succeeded());
    }

    [Fact]
    public void Culture_and_time_zone_change_nothing()
    {
        _workspace.Write("a.cs", Sources.Greeting);
        Assert.Equal(
            Start([], "compile", "a.cs").Succeeded(),
            Start([("LC_ALL", "tr_TR.UTF-8"), ("TZ", "Asia/Kolkata"), ("KFC_CACHE", "0")], "compile", "a.cs").Succeeded());
    }

    private ToolResult Start((string Name, string Value)[] environment, params string[] args)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Kfc.Cli.dll"), .. args])
        {
            WorkingDirectory = _workspace.Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new(process.ExitCode, output, error.Result);
    }
}
