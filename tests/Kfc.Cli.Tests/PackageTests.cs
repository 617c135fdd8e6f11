using System.Diagnostics;
using System.Reflection.PortableExecutable;

namespace Kfc.Cli.Tests;

/// <summary>Packs what is published, and uses it from outside the repository: the tool as installed, and the library with its generator.</summary>
[Trait("kind", "package")]
public sealed class PackageTests : IDisposable
{
    private static readonly string Configuration = Path.GetFileName(AppContext.BaseDirectory.TrimEnd('/', '\\')).Split('_')[0];

    private readonly Workspace _workspace = new();

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public void The_installed_tool_compiles_a_file_and_a_project_that_references_the_package()
    {
        foreach (var project in new[] { "Kfc.Ir", "Kfc", "Kfc.Cli" })
            Start("dotnet", "pack", Path.Combine(Root(), "src", project), "--no-build", "-c", Configuration, "-o", _workspace.PathOf("feed"), "-v", "q");
        var feed = _workspace.Write(
            "nuget.config", "<configuration><packageSources><clear /><add key=\"feed\" value=\"feed\" /></packageSources></configuration>");
        Start("dotnet", "tool", "install", "Kfc.Cli", "--tool-path", _workspace.PathOf("tools"), "--configfile", feed, "--version", KfcTool.Version);
        var kfc = _workspace.PathOf("tools/kfc");
        AssertCompiledAheadOfTime(_workspace.PathOf("tools"));

        _workspace.Write("one/Greeting.cs", Sources.Greeting);
        var fromFile = Start(kfc, "compile", "one/Greeting.cs");
        Assert.Contains("kind: PipelineRun\n", fromFile, StringComparison.Ordinal);

        _workspace.Write("project/Greeting.cs", Sources.Greeting);
        _workspace.Write("project/Ml.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <Nullable>enable</Nullable>
                <ImplicitUsings>enable</ImplicitUsings>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="Kfc" Version="{KfcTool.Version}" />
              </ItemGroup>
            </Project>
            """);
        Assert.Equal(fromFile, Start(kfc, "compile", "project"));

        _workspace.Write("project/Greeting.cs", Sources.Greeting.Replace("first.Echo", "first.Ecco", StringComparison.Ordinal));
        var broken = Run(kfc, "compile", "project");
        Assert.Equal((1, ""), (broken.ExitCode, broken.Output));
        Assert.Contains("project/Greeting.cs(23,36): error CS1061: ", broken.Error, StringComparison.Ordinal);
    }

    /// <summary>Beside plain IL for any runtime lies native code for the usual one, the C# compiler's included.</summary>
    private static void AssertCompiledAheadOfTime(string tools)
    {
        foreach (var name in new[] { "Kfc.Cli.dll", "Microsoft.CodeAnalysis.CSharp.dll", "YamlDotNet.dll" })
        {
            var files = Directory.GetFiles(tools, name, SearchOption.AllDirectories);
            Assert.Equal(["any", "linux-x64"], files.Select(f => Path.GetFileName(Path.GetDirectoryName(f)!)).Order(StringComparer.Ordinal));
            Assert.All(files, file => Assert.Equal(file.Contains("linux-x64", StringComparison.Ordinal), HasNativeCode(file)));
        }
    }

    private static bool HasNativeCode(string assembly)
    {
        using var reader = new PEReader(File.OpenRead(assembly));
        return reader.PEHeaders.CorHeader!.ManagedNativeHeaderDirectory.Size > 0;
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "Sdk.sln")))
            folder = folder.Parent;
        return folder.FullName;
    }

    private string Start(string program, params string[] args)
    {
        var result = Run(program, args);
        Assert.True(result.ExitCode == 0, $"{program} {string.Join(' ', args)} ended with {result.ExitCode}\n{result.Output}\n{result.Error}");
        return result.Output;
    }

    private ToolResult Run(string program, params string[] args)
    {
        var start = new ProcessStartInfo(program, args)
        {
            WorkingDirectory = _workspace.Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

        // Packages of the same version as before must not come from, or stay in, the user's own cache.
        start.Environment["NUGET_PACKAGES"] = _workspace.PathOf("packages");
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["DOTNET_NOLOGO"] = "1";
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new(process.ExitCode, output, error.Result);
    }
}
