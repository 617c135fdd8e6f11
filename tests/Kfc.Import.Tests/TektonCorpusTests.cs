using System.Text.RegularExpressions;
using Kfc.Ir;
using Microsoft.CodeAnalysis;

namespace Kfc.Import.Tests;

/// <summary>Tekton Tasks of the corpus: those of one step become the same container, the others are refused with a way out.</summary>
public partial class TektonCorpusTests
{
    [Fact]
    public async Task Tasks_of_one_step()
    {
        var documents = await Corpus.Parsed("tekton-tasks");
        var specs = documents.ToDictionary(pair => pair.Key, pair => (Dictionary<string, object>)((Dictionary<string, object>)pair.Value[0])["spec"], StringComparer.Ordinal);
        var several = specs.Where(pair => ((List<object>)pair.Value["steps"]).Count > 1 || pair.Value.ContainsKey("sidecars")).Select(pair => pair.Key).ToHashSet(StringComparer.Ordinal);
        var imported = ComponentImporter.Import(Corpus.Files("tekton-tasks"), "Components");

        var refused = imported.Diagnostics.Where(diagnostic => diagnostic.Severity == Severity.Error).ToList();
        Assert.All(refused.Where(diagnostic => several.Contains(diagnostic.Location.File)), diagnostic => Assert.NotEmpty(diagnostic.Fixes));
        Assert.DoesNotContain(
            refused,
            diagnostic => !several.Contains(diagnostic.Location.File) && !diagnostic.Message.Contains("does not say which program", StringComparison.Ordinal));
        Assert.True(imported.Classes.Length >= 40, $"only {imported.Classes.Length} classes");

        var classes = CSharp.Compile(imported.Classes.Select(written => written.Text));
        Assert.Empty(await CSharp.Complaints(classes));
        var types = imported.Classes.Select(written => (written.File, Type: classes.GetTypeByMetadataName($"Components.{written.Name}")!)).ToList();
        var graphs = CSharp.Trace(CSharp.Compile([.. imported.Classes.Select(written => written.Text), Users.Write(classes, types.Select(type => type.Type))]))
            .ToDictionary(graph => graph.Name, StringComparer.Ordinal);
        foreach (var (file, type) in types)
        {
            var step = (Dictionary<string, object>)((List<object>)specs[file]["steps"])[0];
            var given = Given(specs[file], type);
            var actual = new Execution(graphs[Kfc.Naming.Kebab.Of(type.Name + "All")], type);
            var expected = step.TryGetValue("script", out var script)
                ? new[] { Expand(WithInterpreter((string)script), given) }.Concat(Elements(step, "args", given)).ToList()
                : [.. Elements(step, "command", given), .. Elements(step, "args", given)];
            Assert.Equal(expected, actual.Argv.TakeLast(expected.Count));
            if (step.TryGetValue("image", out var image))
                Assert.Equal(Expand((string)image, given), actual.Image);
        }

        await Manifests.FitTheSchemas(graphs.Values.Where(graph => graph.Name.EndsWith("-required", StringComparison.Ordinal)));
    }

    private static string WithInterpreter(string script)
    {
        var text = script.TrimStart('\n');
        return text.StartsWith("#!", StringComparison.Ordinal) ? text : "#!/bin/sh\nset -e\n" + text;
    }

    private static Dictionary<string, object> Given(Dictionary<string, object> spec, INamedTypeSymbol type)
    {
        var given = new Dictionary<string, object>(StringComparer.Ordinal);
        foreach (var parameter in Maps(spec, "params"))
        {
            if (parameter.TryGetValue("default", out var value))
                given[$"params.{parameter["name"]}"] = value;
        }

        foreach (var input in Users.Inputs(type))
            given[input.Name.Contains('.', StringComparison.Ordinal) ? input.Name : $"params.{input.Name}"] = input.Type == "IReadOnlyList" ? new List<object> { "a", "b c" } : Users.Text(input);
        foreach (var result in Maps(spec, "results"))
            given[$"results.{result["name"]}.path"] = $"<out {result["name"]}>";
        foreach (var workspace in Maps(spec, "workspaces"))
        {
            given[$"workspaces.{workspace["name"]}.path"] = workspace.GetValueOrDefault("mountPath") ?? $"<out {workspace["name"]} out>";
            given[$"workspaces.{workspace["name"]}.bound"] = "true";
        }

        return given;
    }

    private static IEnumerable<Dictionary<string, object>> Maps(Dictionary<string, object> map, string field) =>
        map.TryGetValue(field, out var list) ? ((List<object>)list).Cast<Dictionary<string, object>>() : [];

    private static IEnumerable<string> Elements(Dictionary<string, object> step, string field, Dictionary<string, object> given) =>
        step.TryGetValue(field, out var list) ? ((List<object>)list).Cast<string>().SelectMany(text =>
            Variable().Match(text) is { Success: true } match && match.Value == text && given.GetValueOrDefault(Name(match)) is List<object> items
                ? items.Cast<string>()
                : [Expand(text, given)]) : [];

    private static string Expand(string text, Dictionary<string, object> given) =>
        Variable().Replace(text, match => given.GetValueOrDefault(Name(match)) as string ?? match.Value);

    private static string Name(Match match) => match.Groups[1].Value.Replace("inputs.params", "params", StringComparison.Ordinal);

    [GeneratedRegex(@"\$\(((?:inputs\.)?(?:params|results|workspaces|context|credentials)\.[A-Za-z0-9_.-]+)(?:\[\*\])?\)", RegexOptions.None, 1000)]
    private static partial Regex Variable();
}
