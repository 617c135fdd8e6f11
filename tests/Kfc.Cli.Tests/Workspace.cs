using System.Runtime.CompilerServices;

namespace Kfc.Cli.Tests;

/// <summary>A folder of its own for one test, and the tool run in it.</summary>
internal sealed class Workspace : IDisposable
{
    public Workspace() => Directory.CreateDirectory(Folder);

    public string Folder { get; } = Path.Combine(Path.GetTempPath(), "kfc-cli-tests", Path.GetRandomFileName());

    /// <summary>The tests neither read nor fill the cache of whoever runs them.</summary>
    [ModuleInitializer]
    internal static void UseOwnCache() =>
        Environment.SetEnvironmentVariable("XDG_CACHE_HOME", Directory.CreateTempSubdirectory("kfc-cache-").FullName);

    public static ToolResult Run(params string[] args)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var exitCode = KfcTool.Run(args, output, error);
        return new(exitCode, output.ToString(), error.ToString());
    }

    public string PathOf(string name) => Path.Combine(Folder, name);

    public string Write(string name, string content)
    {
        var path = PathOf(name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, content);
        return path;
    }

    public string[] Files() => [.. Directory.GetFiles(Folder, "*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(Folder, f)).Order(StringComparer.Ordinal)];

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}

/// <summary>What one run of the tool answered.</summary>
internal sealed record ToolResult(int ExitCode, string Output, string Error)
{
    /// <summary>Nothing on the standard error and exit code 0.</summary>
    public string Succeeded()
    {
        Assert.Equal("", Error);
        Assert.Equal(Cli.ExitCode.Success, ExitCode);
        return Output;
    }

    /// <summary>Nothing on the standard output, this exit code, and a diagnostic of this code.</summary>
    public string Failed(int exitCode, string code)
    {
        Assert.Contains($"error {code}: ", Error, StringComparison.Ordinal);
        Assert.Equal(exitCode, ExitCode);
        Assert.Equal("", Output);
        return Error;
    }
}
