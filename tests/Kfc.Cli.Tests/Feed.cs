using System.Diagnostics;

namespace Kfc.Cli.Tests;

/// <summary>What is published, packed into a folder, and used from there by the programs of the SDK, outside the repository.</summary>
internal sealed class Feed(Workspace workspace)
{
    private static readonly Lock Packing = new();

    private static readonly string Configuration = Path.GetFileName(AppContext.BaseDirectory.TrimEnd('/', '\\')).Split('_')[0];

    /// <summary>The installed tool.</summary>
    public string Kfc => workspace.PathOf("tools/kfc");

    /// <summary>The repository.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>Packs projects, given by their folders; one at a time, as what is compiled for a package lies in the repository's own folder of artifacts.</summary>
    public void Pack(params string[] projects)
    {
        lock (Packing)
        {
            foreach (var project in projects)
                Start("dotnet", "pack", Path.Combine(Root, project), "--no-build", "-c", Configuration, "-o", workspace.PathOf("feed"), "-v", "q");
        }
    }

    /// <summary>Makes the feed the only source of packages; with packages of others, those that this computer has already.</summary>
    public void UseAlone(bool withOthers)
    {
        var known = Environment.GetEnvironmentVariable("NUGET_PACKAGES")
            ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        var others = withOthers ? $"<add key=\"others\" value=\"{known}\" />" : "";
        workspace.Write("nuget.config", $"<configuration><packageSources><clear /><add key=\"feed\" value=\"feed\" />{others}</packageSources></configuration>");
    }

    /// <summary>Installs the tool from the feed.</summary>
    public void InstallTool() => Start(
        "dotnet", "tool", "install", "Kfc.Cli", "--tool-path", workspace.PathOf("tools"), "--configfile", workspace.PathOf("nuget.config"), "--version", KfcTool.Version);

    /// <summary>Runs a program that must succeed.</summary>
    public string Start(string program, params string[] args)
    {
        var result = Run(program, args);
        Assert.True(result.ExitCode == 0, $"{program} {string.Join(' ', args)} ended with {result.ExitCode}\n{result.Output}\n{result.Error}");
        return result.Output;
    }

    public ToolResult Run(string program, params string[] args)
    {
        var start = new ProcessStartInfo(program, args)
        {
            WorkingDirectory = workspace.Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

        // Packages of the same version as before must not come from, or stay in, the user's own cache.
        start.Environment["NUGET_PACKAGES"] = workspace.PathOf("packages");
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["DOTNET_NOLOGO"] = "1";
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new(process.ExitCode, output, error.Result);
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "Sdk.sln")))
            folder = folder.Parent;
        return folder.FullName;
    }
}
