using Kfc.Testing;

namespace Kfc.Cli.Tests;

/// <summary>Makes projects of the packed templates in an empty folder, from local packages alone, and builds, tests and compiles them.</summary>
[Trait("kind", "package")]
public sealed class TemplateTests : IDisposable
{
    private static readonly string Templates = Path.Combine(Feed.Root, "templates");

    private readonly Workspace _workspace = new();

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public void The_templates_name_the_version_that_they_are_packed_with()
    {
        foreach (var file in new[] { "kfc-pipeline/Kfc-Pipeline.csproj", "kfc-pipeline/tests/Kfc-Pipeline.Tests.csproj", "kfc-script/Kfc-Script.cs" })
            Assert.Contains(KfcTool.Version, File.ReadAllText(Path.Combine(Templates, file)), StringComparison.Ordinal);
        Assert.Contains($"\"{KfcTool.Version}\"", File.ReadAllText(Path.Combine(Templates, "kfc-pipeline/.config/dotnet-tools.json")), StringComparison.Ordinal);
    }

    [Fact]
    public void The_committed_manifest_of_the_template_is_up_to_date()
    {
        var path = Path.Combine(Templates, "kfc-pipeline/tests/GreetingTests.Manifest.verified.yaml");
        var now = Workspace.Run("compile", Path.Combine(Templates, "kfc-pipeline/Greeting.cs")).Succeeded();
        if (Environment.GetEnvironmentVariable("KFC_UPDATE_GOLDENS") == "1")
            File.WriteAllText(path, now);
        Assert.Equal(now, File.ReadAllText(path));
    }

    [Fact]
    public void A_project_and_a_script_made_of_the_templates_build_and_compile()
    {
        var feed = new Feed(_workspace);
        feed.Pack("src/Kfc.Ir", "src/Kfc.Runtime", "src/Kfc", "src/Kfc.Compiler", "src/Kfc.Kubernetes", "src/Kfc.Tekton", "src/Kfc.Argo", "src/Kfc.Testing", "src/Kfc.Cli", "templates");
        feed.UseAlone(withOthers: true);
        feed.InstallTool();
        string[] hive = ["--debug:custom-hive", _workspace.PathOf("hive")];
        feed.Start("dotnet", ["new", "install", _workspace.PathOf($"feed/Kfc.Templates.{KfcTool.Version}.nupkg"), .. hive]);

        feed.Start("dotnet", ["new", "kfc-pipeline", "-n", "My-Churn", "-o", "churn", "--no-update-check", .. hive]);
        CheckProject(feed);
        CheckBuildOption(feed);

        feed.Start("dotnet", ["new", "kfc-script", "-n", "Hello", "-o", "script", "--no-update-check", .. hive]);
        var compiled = feed.Start(feed.Kfc, "compile", "script/Hello.cs");
        Assert.Contains("kind: PipelineRun\n", compiled, StringComparison.Ordinal);
        Assert.Equal(compiled, feed.Start("dotnet", "run", "script/Hello.cs"));
    }

    /// <summary>The test passes, and the check that CI runs too.</summary>
    private static void CheckProject(Feed feed)
    {
        Assert.Contains("Passed!", feed.Start("dotnet", "run", "--project", "churn/tests"), StringComparison.Ordinal);
        feed.Start(feed.Kfc, "check", "churn", "churn/tests/GreetingTests.Manifest.verified.yaml");
    }

    /// <summary>The build compiles pipelines by the tool, and lists what that reports like errors of the compiler.</summary>
    private void CheckBuildOption(Feed feed)
    {
        string[] build = ["build", "churn/My-Churn.csproj", "-p:KfcCompile=true", $"-p:KfcTool={feed.Kfc}", "-v", "q", "-nologo"];
        feed.Start("dotnet", build);
        var manifest = Assert.Single(Directory.GetFiles(_workspace.PathOf("churn/bin"), "greeting.yaml", SearchOption.AllDirectories));
        Assert.Equal(File.ReadAllText(_workspace.PathOf("churn/tests/GreetingTests.Manifest.verified.yaml")), File.ReadAllText(manifest));

        var source = _workspace.PathOf("churn/Greeting.cs");
        File.WriteAllText(source, File.ReadAllText(source).Replace("Run(new Print {", "Run(greet); Run(new Print {", StringComparison.Ordinal));
        var line = Array.FindIndex(File.ReadAllLines(source), text => text.Contains("Run(greet)", StringComparison.Ordinal)) + 1;
        var broken = feed.Run("dotnet", build);
        Assert.Equal(1, broken.ExitCode);
        Assert.Contains($"{source}({line}): error KFC1102: ", broken.Output, StringComparison.Ordinal);
    }
}
