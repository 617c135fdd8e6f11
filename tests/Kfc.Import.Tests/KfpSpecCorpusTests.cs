using System.Text.RegularExpressions;
using Kfc.Ir;
using Microsoft.CodeAnalysis;

namespace Kfc.Import.Tests;

/// <summary>KFP v2 files of the corpus: the same container after substitution.</summary>
public partial class KfpSpecCorpusTests
{
    /// <summary>A list of artifacts as an input.</summary>
    private static readonly string[] Refused = ["kfp-ir/local_execution/pipeline_with_collected_artifacts.yaml"];

    [Fact]
    public async Task Kfp_v2_components()
    {
        var documents = await Corpus.Parsed("kfp-ir");
        await Compare("kfp-ir", (file, name) =>
        {
            var document = (Dictionary<string, object>)documents[file][0];
            var component = (Dictionary<string, object>)Field(document, "components", $"comp-{name}")!;
            return (Dictionary<string, object>)Field(document, "deploymentSpec", "executors", (string)component["executorLabel"], "container")!;
        });
    }

    private static object? Field(object? value, params string[] path) =>
        path.Aggregate(value, (current, field) => (current as Dictionary<string, object>)?.GetValueOrDefault(field));

    private static async Task Compare(string folder, Func<string, string, Dictionary<string, object>> container)
    {
        var files = Corpus.Files(folder).Where(file => !Refused.Contains(file.Path, StringComparer.Ordinal)).ToList();
        var imported = ComponentImporter.Import(files, "Components");
        Assert.DoesNotContain(imported.Diagnostics, diagnostic => diagnostic.Severity == Severity.Error);
        Assert.NotEmpty(imported.Classes);

        var classes = CSharp.Compile(imported.Classes.Select(written => written.Text));
        Assert.Empty(await CSharp.Complaints(classes));
        var types = imported.Classes.Select(written => (written, Type: classes.GetTypeByMetadataName($"Components.{written.Name}")!)).ToList();
        var used = CSharp.Compile([.. imported.Classes.Select(written => written.Text), Users.Write(classes, types.Select(type => type.Type))]);
        var graphs = CSharp.Trace(used).ToDictionary(graph => graph.Name, StringComparer.Ordinal);
        foreach (var (written, type) in types)
        {
            var original = container(written.File, OwnName().Match(written.Text) is { Success: true } own ? own.Groups[1].Value : written.Name);
            var given = Users.Inputs(type).ToDictionary(input => input.Name, Users.Text, StringComparer.Ordinal);
            var actual = new Execution(graphs[Kfc.Naming.Kebab.Of(type.Name + "All")], type);
            var argv = Texts(original, "command").Concat(Texts(original, "args")).SelectMany(text => Expand(text, given)).ToList();
            Assert.Equal(Assert.Single(Expand((string)original["image"], given)), actual.Image);
            Assert.Equal(argv, actual.Argv.TakeLast(argv.Count));
        }

        await Manifests.FitTheSchemas(graphs.Values.Where(graph => graph.Name.EndsWith("-all", StringComparison.Ordinal)));
    }

    private static IEnumerable<string> Texts(Dictionary<string, object> container, string field) =>
        container.TryGetValue(field, out var list) ? ((List<object>)list).Cast<string>() : [];

    /// <summary>Substitutes as the engines do, by nothing but regular expressions.</summary>
    private static IEnumerable<string> Expand(string text, Dictionary<string, string> given)
    {
        if (text == "{{$}}")
            return ["@executor-input@"];
        if (text.StartsWith("{\"IfPresent\"", StringComparison.Ordinal))
            return [.. QuotedThen().Match(text).Groups[1].Value.Split("\", \"").SelectMany(part => Expand(part.Trim('"'), given))];
        if (text.StartsWith("{\"Concat\"", StringComparison.Ordinal))
            return [string.Concat(QuotedConcat().Match(text).Groups[1].Value.Split("\", \"").SelectMany(part => Expand(part.Trim('"'), given)))];
        text = KfpPort().Replace(text, match => (match.Groups[1].Value, match.Groups[2].Value) switch
        {
            ("inputs", "parameters") => given[match.Groups[3].Value],
            ("inputs", _) => $"<in {match.Groups[3].Value}>",
            _ => $"<out {match.Groups[3].Value}>",
        });
        return [text];
    }

    [GeneratedRegex("Its own name is \"(.*)\"", RegexOptions.None, 1000)]
    private static partial Regex OwnName();

    [GeneratedRegex(@"""Then"": \[(.*?)\], ""Else""", RegexOptions.None, 1000)]
    private static partial Regex QuotedThen();

    [GeneratedRegex(@"""Concat"": \[(.*)\]\}", RegexOptions.None, 1000)]
    private static partial Regex QuotedConcat();

    [GeneratedRegex(@"\{\{\$\.(inputs|outputs)\.(parameters|artifacts)\['(.*?)'\][a-z_.]*\}\}", RegexOptions.None, 1000)]
    private static partial Regex KfpPort();
}
