using Kfc.Ir;

namespace Kfc.Import.Tests;

/// <summary>Tekton Tasks of the corpus become components that compile without a word, and pipelines that use them fit the engines' schemas.</summary>
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
        var tasks = files.SelectMany(file => documents[file.Path].Cast<Dictionary<string, object>>().Where(document => (string)document["kind"] == "Task")).Count();
        Assert.True(imported.Classes.Length >= tasks, $"{imported.Classes.Length} classes of {tasks} tasks");

        var classes = CSharp.Compile(imported.Classes.Select(written => written.Text));
        Assert.Empty(await CSharp.Complaints(classes));
        var types = imported.Classes.Select(written => (written, Type: classes.GetTypeByMetadataName($"Components.{written.Name}")!)).ToList();
        var graphs = CSharp.Trace(CSharp.Compile([.. imported.Classes.Select(written => written.Text), Users.Write(classes, types.Select(type => type.Type))]))
            .ToDictionary(graph => graph.Name, StringComparer.Ordinal);
        await Manifests.Emit(graphs.Values);
    }
}
