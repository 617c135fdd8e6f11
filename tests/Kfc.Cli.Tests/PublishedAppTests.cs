using System.Text.Json.Nodes;

namespace Kfc.Cli.Tests;

/// <summary>A project that is the image of its own steps: published trimmed and on its own, then run by the command of its tasks.</summary>
[Trait("kind", "package")]
public sealed class PublishedAppTests : IDisposable
{
    private const string Source = """
        using Kfc;

        public enum Grade { Poor, Fine }
        public sealed record Trial(int Depth, IReadOnlyList<double> Rates);
        public sealed record Report(int Best, Grade Grade, Trial Trial, IReadOnlyList<string> Words);

        public static partial class Steps
        {
            [Component(Image = "ghcr.io/acme/steps:1.0.0", Host = MethodHost.App)]
            public static async Task<Report> Judge(IReadOnlyList<double> scores, Trial trial, OutputFile<Metrics> metrics, OutputDirectory<Model> model, Grade least = Grade.Fine, string note = "ä $HOME", CancellationToken stopping = default)
            {
                await File.WriteAllTextAsync(model.File("weights"), note, stopping);
                model.WriteMetadata(("framework", "none"));
                metrics.WriteMetrics(("best", scores.Max()));
                return new(Best(scores), scores.Max() > 0.5 ? least : Grade.Poor, trial with { Depth = trial.Depth + 1 }, [note, "'quoted'"]);
            }

            private static int Best(IReadOnlyList<double> scores) => scores.Index().MaxBy(score => score.Item).Index;
        }

        [Pipeline("judging")]
        public sealed partial class Judging : Pipeline
        {
            protected override void Define() => Run(new Judge { Scores = (double[])[0.25, 0.75], Trial = new Trial(3, [0.5, 1e21]) });
        }
        """;

    private readonly Workspace _workspace = new();

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public void A_trimmed_program_runs_the_step_that_its_task_names()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && System.Runtime.InteropServices.RuntimeInformation.ProcessArchitecture == System.Runtime.InteropServices.Architecture.X64, "It is published for linux-x64.");
        var feed = new Feed(_workspace);
        feed.Pack("src/Kfc.Ir", "src/Kfc.Runtime", "src/Kfc");
        feed.UseAlone(withOthers: true);
        _workspace.Write("app/Steps.cs", Source);
        _workspace.Write("app/App.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <Nullable>enable</Nullable>
                <ImplicitUsings>enable</ImplicitUsings>
                <RuntimeIdentifier>linux-x64</RuntimeIdentifier>
                <PublishTrimmed>true</PublishTrimmed>
                <TrimmerSingleWarn>false</TrimmerSingleWarn>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
                <InvariantGlobalization>true</InvariantGlobalization>
                <NuGetAudit>false</NuGetAudit>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="Kfc" Version="{KfcTool.Version}" />
              </ItemGroup>
            </Project>
            """);
        var restored = feed.Run("dotnet", "restore", "app", "--configfile", _workspace.PathOf("nuget.config"));
        Assert.SkipWhen(restored.Output.Contains("NU1101", StringComparison.Ordinal) && restored.Output.Contains("Microsoft.NETCore.App.Runtime", StringComparison.Ordinal), "This computer has no runtime pack to publish with.");
        Assert.True(restored.ExitCode == 0, restored.Output);

        feed.Start("dotnet", "publish", "app", "-c", "Release", "-o", "image", "--no-restore");
        Assert.DoesNotContain("Xml", string.Join(' ', Directory.GetFiles(_workspace.PathOf("image")).Select(Path.GetFileName)), StringComparison.Ordinal);
        feed.Start(_workspace.PathOf("image/App"), Command("judge"));

        Assert.Equal("1", Output("best"));
        Assert.Equal("Fine", Output("grade"));
        Assert.Equal("{\"depth\":4,\"rates\":[0.5,1E+21]}", Output("trial-output"));
        Assert.Equal("[\"ä $HOME\",\"'quoted'\"]", Output("words"));
        Assert.Equal("{\n  \"best\": 0.75\n}", Output("metrics"));
        Assert.Equal("ä $HOME", Output("model/weights"));

        var unknown = feed.Run(_workspace.PathOf("image/App"), "--kfc-step", "Nobody");
        Assert.Equal(4, unknown.ExitCode);
    }

    private string Output(string port) => File.ReadAllText(_workspace.PathOf($"out/{port}"));

    /// <summary>What the engine starts, with paths in this folder.</summary>
    private string[] Command(string task)
    {
        var graph = JsonNode.Parse(Workspace.Run("compile", _workspace.PathOf("app/Steps.cs"), "-t", "ir").Succeeded())!;
        var arguments = graph["root"]!.AsArray().Single(node => (string?)node!["id"] == task)!["arguments"]!.AsArray()
            .ToDictionary(argument => (string)argument!["name"]!, argument => (string)argument!["value"]!["text"]!, StringComparer.Ordinal);
        var component = graph["components"]!.AsObject().Single().Value!;
        foreach (var input in component["inputs"]!.AsArray().Where(input => input!["default"] is not null))
            arguments.TryAdd((string)input!["name"]!, (string)input["default"]!);
        return [.. component["implementation"]!["args"]!.AsArray().Select(template => string.Concat(template!.AsArray().Select(part => part switch
        {
            JsonValue text => (string)text!,
            _ when (string)part!["kind"]! == "inputValue" => arguments[(string)part["port"]!],
            _ => _workspace.PathOf($"out/{(string)part["port"]!}"),
        })))];
    }
}
