using System.Diagnostics;
using Kfc.Compiler;

namespace Kfc.Cases.Tests;

/// <summary>The outside opinion: strict checks against the engines' own schemas.</summary>
public class SchemaTests
{
    [Fact]
    public async Task Everything_emitted_fits_the_schemas_of_the_engine()
    {
        var checker = Repository.Shared is { } shared ? Path.Combine(shared, "tools", "crd-check") : null;
        if (checker is null)
            Assert.Skip("KFC_SHARED is not set.");

        var folder = Directory.CreateTempSubdirectory("kfc-cases-");
        try
        {
            var written = 0;
            foreach (var source in Corpus.All)
            {
                foreach (var layout in Enum.GetValues<Layout>())
                {
                    if (TektonOutput.Text(source.Name, layout) is not { } text)
                        continue;
                    await File.WriteAllTextAsync(
                        Path.Combine(folder.FullName, $"{source.Name}.{layout}.yaml"), text, TestContext.Current.CancellationToken);
                    written++;
                }
            }

            Assert.True(written > Corpus.Examples.Length);
            var (exit, output) = await Check(checker, folder.FullName);
            Assert.True(exit == 0, output);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<(int Exit, string Output)> Check(string checker, string folder)
    {
        var start = new ProcessStartInfo("python3", [checker, "--quiet", folder])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, await output + await errors);
    }
}
