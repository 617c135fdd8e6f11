using System.Text.Json;
using System.Text.RegularExpressions;
using Kfc.Ir;

namespace Kfc.Import.Tests;

/// <summary>Templates of Argo's examples: a pipeline that uses their components runs the same containers.</summary>
public partial class ArgoCorpusTests
{
    /// <summary>Files at fixed paths of a program that the file does not name.</summary>
    private static readonly string[] Refused = ["argo-examples/key-only-artifact.yaml"];

    [Fact]
    public async Task Templates()
    {
        var files = Corpus.Files("argo-examples").Where(file => !Refused.Contains(file.Path, StringComparer.Ordinal)).ToList();
        var imported = ComponentImporter.Import(files, "Components");
        Assert.DoesNotContain(imported.Diagnostics, diagnostic => diagnostic.Severity == Severity.Error);
        await SameContainers(imported, await Corpus.Parsed("argo-examples"));
    }

    /// <summary>Compares each class with the template that it comes from, and holds the manifests to the engines' schemas.</summary>
    internal static async Task SameContainers(ImportResult imported, IReadOnlyDictionary<string, List<object>> documents)
    {
        Assert.NotEmpty(imported.Classes);
        var classes = CSharp.Compile(imported.Classes.Select(written => written.Text));
        Assert.Empty(await CSharp.Complaints(classes));
        var types = imported.Classes.Select(written => (written, Type: classes.GetTypeByMetadataName($"Components.{written.Name}")!)).ToList();
        var used = CSharp.Compile([.. imported.Classes.Select(written => written.Text), Users.Write(classes, types.Select(type => type.Type))]);
        var graphs = CSharp.Trace(used).ToDictionary(graph => graph.Name, StringComparer.Ordinal);
        foreach (var (written, type) in types)
        {
            var name = OwnName().Match(written.Text) is { Success: true } own ? own.Groups[1].Value : written.Name;
            var spec = documents[written.File].Cast<Dictionary<string, object>>().Select(ArgoExpectation.Spec)
                .First(spec => ((List<object>)spec["templates"]).Cast<Dictionary<string, object>>().Any(template => template["name"].Equals(name)));
            var expected = new ArgoExpectation(spec, name, type).Containers;
            var actual = new Execution(graphs[Kfc.Naming.Kebab.Of(type.Name + "All")], type).Containers;

            // A shell that puts files where they are expected stands in front of the program.
            Assert.Equal(
                JsonSerializer.Serialize(expected, Indented),
                JsonSerializer.Serialize(actual.Select((container, i) => i < expected.Count ? container with { Argv = [.. container.Argv.TakeLast(expected[i].Argv.Count)] } : container), Indented));
        }

        await Manifests.FitTheSchemas(graphs.Values.Where(graph => graph.Name.EndsWith("-all", StringComparison.Ordinal)));
    }

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [GeneratedRegex("Its own name is \"(.*)\"", RegexOptions.None, 1000)]
    private static partial Regex OwnName();
}
