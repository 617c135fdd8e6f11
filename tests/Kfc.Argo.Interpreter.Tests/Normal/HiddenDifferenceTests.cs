using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Kfc.Argo.Interpreter.Tests;

/// <summary>
/// The normal form hides nothing: every value of every original is changed, and every field and element left out, one at a time. Each time the form is another
/// one, or there is none. What may change unseen is listed: names, notes, defaults that are written out, and templates that the run does not call.
/// </summary>
public sealed partial class HiddenDifferenceTests
{
    public static TheoryData<string> Examples => [.. ExampleDocument.Names];

    [Theory]
    [MemberData(nameof(Examples))]
    public void Every_changed_value_of_an_original_shows(string name) => Shows(ExampleDocument.Original(name), Changed);

    [Theory]
    [MemberData(nameof(Examples))]
    public void Every_part_that_an_original_loses_shows(string name) => Shows(ExampleDocument.Original(name), _ => null);

    [Theory]
    [MemberData(nameof(Examples))]
    public void Every_changed_value_of_ours_shows(string name) => Shows(ExampleDocument.Ours(name), Changed);

    private static void Shows(string yaml, Func<JsonNode?, JsonNode?> change)
    {
        var documents = YamlToJson.Read(yaml);
        var form = NormalForm.Of(yaml);
        var unseen = new List<string>();
        for (var document = 0; document < documents.Count; document++)
        {
            var places = Places(documents[document], "").Where(p => p.Value is JsonValue || change(p.Value) is null);
            var head = $"{documents[document].Text("kind")} {documents[document]["metadata"].Text("name")}";
            unseen.AddRange(places.Where(p => Form(documents, document, p.Keys, change) == form).Select(p => head + p.Path));
        }

        unseen.RemoveAll(u => Unseen().IsMatch(u));
        Assert.Empty(unseen);
    }

    /// <summary>The form of the documents with one place changed, or null when they have none any more.</summary>
    private static string? Form(IReadOnlyList<JsonObject> documents, int changed, object[] keys, Func<JsonNode?, JsonNode?> change)
    {
        var copies = documents.Select(d => (JsonObject)d.DeepClone()).ToList();
        var parent = keys.SkipLast(1).Aggregate((JsonNode)copies[changed], (node, key) => key is int at ? node[at]! : node[(string)key]!);
        switch (parent)
        {
            case JsonArray list when change(list[(int)keys[^1]]) is { } item:
                list[(int)keys[^1]] = item;
                break;
            case JsonArray list:
                list.RemoveAt((int)keys[^1]);
                break;
            case JsonObject map when change(map[(string)keys[^1]]) is { } value:
                map[(string)keys[^1]] = value;
                break;
            default:
                ((JsonObject)parent).Remove((string)keys[^1]);
                break;
        }

        try
        {
            return NormalForm.Of(string.Join("\n---\n", copies.Select(c => c.ToJsonString(NormalText.Json))));
        }
        catch (Exception e) when (e is RefusedException or ExpressionException)
        {
            return null;
        }
    }

    private static JsonNode? Changed(JsonNode? node) => node switch
    {
        JsonValue value when value.TryGetValue<string>(out var text) => text + "1",
        JsonValue value when value.TryGetValue<long>(out var number) => number + 1,
        JsonValue value when value.TryGetValue<bool>(out var truth) => !truth,
        _ => node?.DeepClone(),
    };

    /// <summary>All places of a document, as keys from its root.</summary>
    private static IEnumerable<(object[] Keys, string Path, JsonNode? Value)> Places(JsonNode? node, string path, params object[] keys) => node switch
    {
        JsonObject map => map.SelectMany(f => Places(f.Value, $"{path}/{f.Key}", [.. keys, f.Key])).Concat(keys.Length == 0 ? [] : [(keys, path, node)]),
        JsonArray list => list.SelectMany((item, i) => Places(item, $"{path}/{i}", [.. keys, i])).Append((keys, path, node)),
        _ => [(keys, path, node)],
    };

    [GeneratedRegex("""
        ^[^/]*/metadata/(name|generateName)$
        | ^[^/]*/metadata/(labels|annotations)/(kfc.dev/|workflows.argoproj.io/(title|description|no-test))
        | ^Workflow\ /metadata/(labels|annotations)$
        | ^CronWorkflow\ hello-world/spec/suspend$
        | /(tasks|steps)/[0-9/]+/name$
        | /dag/failFast$ | /volumeMounts/[0-9]+/readOnly$
        | ^WorkflowTemplate\ [^/]*/spec/entrypoint$
        | ^WorkflowTemplate\ workflow-template-(random-fail-template|inner-steps|submittable)/
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Unseen();
}
