using System.Diagnostics;

namespace Kfc.Cli.Tests;

/// <summary>Component files as items of a project: classes at build, read by the tool.</summary>
[Trait("kind", "process")]
public sealed class ComponentItemTests : IDisposable
{
    private const string Component = """
        name: Train model
        inputs:
        - {name: label column, type: String}
        implementation: {container: {image: 'train:1.0', command: [train, {inputValue: label column}]}}
        """;

    private readonly Workspace _workspace = new();

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public async Task Classes_are_made_before_compilation_and_only_when_a_file_has_changed()
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(root!.FullName, "Sdk.sln")))
            root = root.Parent;
        string Library(string name) => Path.Combine(AppContext.BaseDirectory, name);
        _workspace.Write("Directory.Build.props", "<Project />");
        _workspace.Write("Ml.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <Import Project="{Path.Combine(root.FullName, "src", "Kfc", "buildTransitive", "Kfc.props")}" />
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <Nullable>enable</Nullable>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
                <KfcTool>dotnet "{Library("Kfc.Cli.dll")}"</KfcTool>
              </PropertyGroup>
              <ItemGroup>
                <KfcComponent Include="components/**/*.yaml" />
                <Reference Include="{Library("Kfc.dll")};{Library("Kfc.Ir.dll")};{Library("Kfc.Runtime.dll")}" />
                <Analyzer Include="{Library("Kfc.Generators.dll")}" />
              </ItemGroup>
            </Project>
            """);
        _workspace.Write("components/train.yaml", Component);
        _workspace.Write("Pipeline.cs", """
            using Kfc;
            using Ml.Components;

            [Pipeline("ml")]
            public sealed partial class Training : Pipeline
            {
                protected override void Define() => Run(new TrainModel { LabelColumn = "y" });
            }
            """);

        var (code, output) = await Build();
        Assert.True(code == 0, output);
        var stamp = Directory.GetFiles(_workspace.PathOf("obj"), "imported.stamp", SearchOption.AllDirectories).Single();
        var before = File.GetLastWriteTimeUtc(stamp);
        Assert.Equal(0, (await Build()).ExitCode);
        Assert.Equal(before, File.GetLastWriteTimeUtc(stamp));

        // What no longer fits is an error where the class is used.
        _workspace.Write("components/train.yaml", Component.Replace("label column", "target", StringComparison.Ordinal));
        (code, output) = await Build();
        Assert.NotEqual(0, code);
        Assert.Contains("Pipeline.cs(7,", output, StringComparison.Ordinal);
        Assert.Contains("error CS0117", output, StringComparison.Ordinal);

        // What is wrong with a file is an error at its place.
        _workspace.Write("components/train.yaml", "name: x\nimplementation: {container: {}}\n");
        (code, output) = await Build();
        Assert.NotEqual(0, code);
        Assert.Contains("components/train.yaml(2,", output, StringComparison.Ordinal);
        Assert.Contains("error KFC6104", output, StringComparison.Ordinal);
    }

    private async Task<(int ExitCode, string Output)> Build()
    {
        var start = new ProcessStartInfo("dotnet", ["build", "-v", "q", "-nologo"]) { WorkingDirectory = _workspace.Folder, RedirectStandardOutput = true };
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        using var build = Process.Start(start)!;
        var output = await build.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await build.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (build.ExitCode, output);
    }
}
