using System.IO.Compression;

namespace Kfc.Cli.Tests;

/// <summary>Analyzers and fixes come with the packed library and report in a project outside of the repository.</summary>
[Trait("kind", "package")]
public sealed class AnalyzerPackageTests : IDisposable
{
    private readonly Workspace _workspace = new();

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public void A_project_that_references_the_package_is_analysed()
    {
        var feed = new Feed(_workspace);
        feed.Pack("src/Kfc.Ir", "src/Kfc.Runtime", "src/Kfc");
        feed.UseAlone(withOthers: false);
        using (var package = ZipFile.OpenRead(_workspace.PathOf($"feed/Kfc.{KfcTool.Version}.nupkg")))
        {
            Assert.Equal(
                ["Kfc.Analyzers.dll", "Kfc.CodeFixes.dll", "Kfc.Generators.dll"],
                package.Entries.Where(entry => entry.FullName.StartsWith("analyzers/dotnet/cs/", StringComparison.Ordinal)).Select(entry => entry.Name).Order(StringComparer.Ordinal));
        }

        _workspace.Write(".editorconfig", "root = true\n");
        _workspace.Write("ml/Ml.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <Nullable>enable</Nullable>
                <ImplicitUsings>enable</ImplicitUsings>
                <NuGetAudit>false</NuGetAudit>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="Kfc" Version="{KfcTool.Version}" />
              </ItemGroup>
            </Project>
            """);
        _workspace.Write("ml/Greeting.cs", Sources.Greeting.Replace("busybox:1.37.0", "busybox", StringComparison.Ordinal));
        var warned = feed.Run("dotnet", "build", "ml");
        Assert.True(warned.ExitCode == 0, warned.Output);
        Assert.Contains("warning KFC1013", warned.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("CS9057", warned.Output, StringComparison.Ordinal);

        _workspace.Write("ml/.editorconfig", "[*.cs]\ndotnet_diagnostic.KFC1013.severity = none\ndotnet_diagnostic.KFC1008.severity = error\n");
        var broken = feed.Run("dotnet", "build", "ml");
        Assert.Equal(1, broken.ExitCode);
        Assert.Contains("error KFC1008", broken.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("KFC1013", broken.Output, StringComparison.Ordinal);
    }
}
