using System.Reflection.PortableExecutable;

namespace Kfc.Cli.Tests;

/// <summary>Packs what is published, and uses it from outside the repository: the tool as installed, and the library with its generator.</summary>
[Trait("kind", "package")]
public sealed class PackageTests : IDisposable
{
    private readonly Workspace _workspace = new();

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public void The_installed_tool_compiles_a_file_and_a_project_that_references_the_package()
    {
        var feed = new Feed(_workspace);
        feed.Pack("src/Kfc.Ir", "src/Kfc.Runtime", "src/Kfc", "src/Kfc.Cli");
        feed.UseAlone(withOthers: false);
        feed.InstallTool();
        AssertCompiledAheadOfTime(_workspace.PathOf("tools"));

        _workspace.Write("one/Greeting.cs", Sources.Greeting);
        var fromFile = feed.Start(feed.Kfc, "compile", "one/Greeting.cs");
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
        Assert.Equal(fromFile, feed.Start(feed.Kfc, "compile", "project"));

        _workspace.Write("project/Greeting.cs", Sources.Greeting.Replace("first.Echo", "first.Ecco", StringComparison.Ordinal));
        var broken = feed.Run(feed.Kfc, "compile", "project");
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
}
