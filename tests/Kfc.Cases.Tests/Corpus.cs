using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Kfc.Ir;
using Kfc.Tracing;

namespace Kfc.Cases.Tests;

/// <summary>One pipeline of <c>examples/</c> or <c>tests/Cases/</c>.</summary>
/// <param name="Name">The pipeline's name.</param>
/// <param name="Folder">Where its source lies.</param>
/// <param name="IsExample">Whether it is an example.</param>
/// <param name="Alone">Whether its file declares no other pipeline that is compiled.</param>
internal sealed record Source(string Name, string Folder, bool IsExample, bool Alone)
{
    public string GraphPath => Stage("graph", "ir.json");

    public string TektonPath => Stage("tekton", "yaml");

    public string ArgoPath => Stage("argo", "yaml");

    private string Stage(string stage, string extension) => Alone ? Path.Combine(Folder, $"{stage}.{extension}") : Path.Combine(Folder, stage, $"{Name}.{extension}");
}

/// <summary>The pipelines of this assembly.</summary>
internal static partial class Corpus
{
    private static readonly Dictionary<string, PipelineEntry> Entries =
        new Kfc.Generated.KfcPipelines().Pipelines.ToDictionary(entry => entry.Name, StringComparer.Ordinal);

    public static ImmutableArray<Source> Examples { get; } = [.. Find("examples", isExample: true)];

    public static ImmutableArray<Source> Cases { get; } = [.. Find(Path.Combine("tests", "Cases"), isExample: false)];

    public static ImmutableArray<Source> All { get; } = [.. Examples, .. Cases];

    public static Source Get(string name) => All.Single(source => source.Name == name);

    public static TraceResult Trace(string name) => PipelineTracer.Trace(Entries[name].Create());

    public static PipelineGraph Graph(string name)
    {
        var traced = Trace(name);
        Assert.DoesNotContain(traced.Diagnostics, diagnostic => diagnostic.Severity == Severity.Error);
        return traced.Graph!;
    }

    private static IEnumerable<Source> Find(string parent, bool isExample)
    {
        foreach (var folder in Repository.FoldersIn(parent))
        {
            var path = Repository.PathOf(parent, folder);
            var names = Declared().Matches(File.ReadAllText(Path.Combine(path, "Pipeline.cs"))).Select(match => match.Groups[1].Value).ToArray();
            if (names.Contains(folder, StringComparer.Ordinal))
                yield return new Source(folder, path, isExample, Alone: true);
            else
            {
                foreach (var name in names)
                    yield return new Source(name, path, isExample, Alone: false);
            }
        }
    }

    [GeneratedRegex("""\[Pipeline\("([^"]+)"\)\]""")]
    private static partial Regex Declared();
}
