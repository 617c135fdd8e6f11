using System.Diagnostics;
using Kfc.Compiler;

namespace Kfc.Argo.Tests;

/// <summary>Argo's own schemas on what is emitted.</summary>
public class CrdTests
{
    [Theory]
    [InlineData(Layout.Run)]
    [InlineData(Layout.Split)]
    [InlineData(Layout.Cluster)]
    public void What_is_emitted_fits_the_schemas(Layout layout)
    {
        var shared = Environment.GetEnvironmentVariable("KFC_SHARED");
        Assert.SkipWhen(shared is null, "KFC_SHARED is not set.");
        var file = Path.Combine(Path.GetTempPath(), $"kfc-argo-crd-{layout}.yaml");
        File.WriteAllText(file, Emitted.Yaml(Samples.Everything(), new() { Layout = layout }));
        using var check = Process.Start(new ProcessStartInfo("python3", [Path.Combine(shared, "tools", "crd-check"), file]) { RedirectStandardOutput = true })!;
        var output = check.StandardOutput.ReadToEnd();
        check.WaitForExit();
        Assert.True(check.ExitCode == 0, output);
    }
}
