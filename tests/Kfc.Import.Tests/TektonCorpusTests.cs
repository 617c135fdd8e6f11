using System.Text.Json;
using Kfc.Ir;
using Microsoft.CodeAnalysis;

namespace Kfc.Import.Tests;

/// <summary>Tekton Tasks of the corpus: what a pipeline that uses them emits has the same containers as the original, after substitution.</summary>
public class TektonCorpusTests
{
    [Fact]
    public async Task Tasks() => await Compare("tekton-tasks", files => files);

    /// <summary>Files of Tekton's own examples that hold Tasks, and the StepActions that they refer to.</summary>
    [Fact]
    public async Task Tasks_among_tektons_own_examples() =>
        await Compare("tekton-examples", files => files.Where(file => !file.Path.EndsWith("stepaction-when.yaml", StringComparison.Ordinal) && file.Text.Split('\n').Any(line => line.TrimEnd() is "kind: Task" or "kind: StepAction")));

    private static async Task Compare(string folder, Func<IEnumerable<ComponentFile>, IEnumerable<ComponentFile>> choose)
    {
        var documents = await Corpus.Parsed(folder);
        var files = choose(Corpus.Files(folder)).ToList();
        var imported = ComponentImporter.Import(files, "Components");
        var refused = imported.Diagnostics.Where(diagnostic => diagnostic.Severity == Severity.Error && diagnostic.Code != "KFC6103").ToList();
        Assert.True(refused.Count == 0, string.Join('\n', refused));
        var tasks = files.SelectMany(file => documents[file.Path].OfType<Dictionary<string, object>>().Where(document => (string)document["kind"] == "Task")).Count();
        Assert.True(imported.Classes.Length >= tasks, $"{imported.Classes.Length} classes of {tasks} tasks");
        await SameContainers(imported, documents, leastOnArgo: Math.Min(11, tasks / 2));
    }

    /// <summary>Compares each class with the Task that it comes from, and holds the manifests to the engines' schemas.</summary>
    internal static async Task SameContainers(ImportResult imported, IReadOnlyDictionary<string, List<object>> documents, int leastOnArgo = 0)
    {
        var classes = CSharp.Compile(imported.Classes.Select(written => written.Text));
        Assert.Empty(await CSharp.Complaints(classes));
        var types = imported.Classes.Select(written => (written, Type: classes.GetTypeByMetadataName($"Components.{written.Name}")!)).ToList();
        var graphs = CSharp.Trace(CSharp.Compile([.. imported.Classes.Select(written => written.Text), Users.Write(classes, types.Select(type => type.Type))]))
            .ToDictionary(graph => graph.Name, StringComparer.Ordinal);
        var emitted = await Manifests.Emit(graphs.Values, leastOnArgo);
        foreach (var (written, type) in types)
        {
            var name = Named(written.Text);
            var original = documents[written.File].OfType<Dictionary<string, object>>()
                .First(document => TaskPod.Spec(document) is not null && TaskPod.NameOf(document) == name);
            var expected = new TaskPod(TaskPod.Spec(original)!, type);
            if (!expected.HasReferences)
                Assert.Equal(Text(expected.Original()), Text(expected.Emitted(emitted[Kfc.Naming.Kebab.Of(type.Name + "All")])));
        }
    }

    private static string Named(string text) => text[(text.IndexOf("Its own name is \"", StringComparison.Ordinal) + 17)..].Split('"')[0];

    private static string Text(object value) => JsonSerializer.Serialize(value, Indented);

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
