using Kfc.Compiler;

namespace Kfc.Argo.Interpreter.Tests;

/// <summary>Argo's own examples, and the documents that the same pipelines in C# give.</summary>
internal static class ExampleDocument
{
    private static readonly Dictionary<string, PipelineEntry> Entries = new Kfc.Generated.KfcPipelines().Pipelines.ToDictionary(e => e.Name, StringComparer.Ordinal);

    /// <summary>The examples that there is a case of.</summary>
    public static IReadOnlyList<string> Names { get; } =
        [.. Directory.GetDirectories(GoldenFile.PathOf("tests", "Cases"), "argo-*").Select(f => Path.GetFileName(f)["argo-".Length..]).Order(StringComparer.Ordinal)];

    /// <summary>The documents of an example; the one of templates consists of a file that has them and a run that calls some.</summary>
    public static string Original(string name) => name == "workflow-template"
        ? $"{File("workflow-template/templates")}---\n{File("workflow-template/dag")}"
        : File(name);

    public static string Ours(string name) => Compiled.Yaml(Pipeline(name));

    /// <summary>The same in two documents, or null when the pipeline cannot be split.</summary>
    public static string? Split(string name) => Compiled.Compile(Pipeline(name), Layout.Split).Text;

    private static Pipeline Pipeline(string name) => Entries[$"argo-{name}"].Create();

    private static string File(string name)
    {
        var shared = Environment.GetEnvironmentVariable("KFC_SHARED");
        Assert.SkipWhen(string.IsNullOrEmpty(shared), "KFC_SHARED is not set");
        return System.IO.File.ReadAllText(Path.Join(shared, "cases", "argo-examples", name + ".yaml"));
    }
}
