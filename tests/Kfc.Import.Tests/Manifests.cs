using System.Diagnostics;
using System.Text;
using Kfc.Argo;
using Kfc.Compiler;
using Kfc.Ir;
using Kfc.Tekton;

namespace Kfc.Import.Tests;

/// <summary>What the engines' own schemas say of the pipelines that use imported components.</summary>
internal static class Manifests
{
    /// <summary>What Tekton gets of each graph, checked and read again; Argo gets it too, unless it would mean something else there.</summary>
    public static async Task<IReadOnlyDictionary<string, Dictionary<string, object>>> Emit(IEnumerable<PipelineGraph> graphs, int leastOnArgo)
    {
        var folder = Directory.CreateTempSubdirectory("kfc-import-");
        try
        {
            var onArgo = 0;
            foreach (var graph in graphs)
            {
                var result = PipelineCompiler.Compile(graph, TektonBackend.Instance, new());
                Assert.True(result.Text is not null, $"{graph.Name}: {string.Join('\n', result.Diagnostics)}");
                File.WriteAllText(Path.Combine(folder.FullName, $"{graph.Name}.yaml"), result.Text, new UTF8Encoding(false));
                var argo = PipelineCompiler.Compile(graph, ArgoBackend.Instance, new());
                if (argo.Text is null)
                {
                    Assert.All(argo.Diagnostics.Where(diagnostic => diagnostic.Severity == Severity.Error), diagnostic => Assert.True(diagnostic.Code is "KFC4019" or "KFC4002", diagnostic.ToString()));
                    continue;
                }

                onArgo++;
                File.WriteAllText(Path.Combine(folder.FullName, $"{graph.Name}-argo.yaml"), argo.Text, new UTF8Encoding(false));
            }

            Assert.True(onArgo >= leastOnArgo, $"Argo carries only {onArgo}.");
            await Check(folder);
            return (await Corpus.Parsed(folder.FullName, "")).ToDictionary(file => Path.GetFileNameWithoutExtension(file.Key), file => (Dictionary<string, object>)file.Value[0], StringComparer.Ordinal);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>One process for all of them: reading the schemas takes longer than checking a document.</summary>
    public static async Task FitTheSchemas(IEnumerable<PipelineGraph> graphs)
    {
        var folder = Directory.CreateTempSubdirectory("kfc-import-");
        try
        {
            foreach (var graph in graphs)
            {
                foreach (var backend in (IBackend[])[TektonBackend.Instance, ArgoBackend.Instance])
                {
                    var result = PipelineCompiler.Compile(graph, backend, new());

                    // Some files hold texts of the engine that KFP ran on, which Argo would evaluate: they are refused there.
                    if (backend is ArgoBackend && result.Diagnostics.Any(diagnostic => diagnostic.Code == "KFC4002"))
                        continue;
                    Assert.True(result.Text is not null, $"{graph.Name}: {string.Join('\n', result.Diagnostics)}");
                    File.WriteAllText(Path.Combine(folder.FullName, $"{graph.Name}.{backend.GetType().Name}.yaml"), result.Text, new UTF8Encoding(false));
                }
            }

            await Check(folder);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task Check(DirectoryInfo folder)
    {
        using var check = Process.Start(new ProcessStartInfo(
            "python3", [Path.Combine(Corpus.Shared, "tools", "crd-check"), "--quiet", .. Directory.GetFiles(folder.FullName)])
        { RedirectStandardOutput = true })!;
        var output = await check.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await check.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(check.ExitCode == 0, output);
    }
}
