using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Kfc.Argo.Interpreter.Tests;

/// <summary>
/// Tasks of a graph are put in the order in which they can begin, and among those that can begin together in the order of what they are and
/// who waits for them. Then they are numbered, within their graph: a letter says how deep it lies, so that a name means one task wherever it
/// is read. The order in a document means nothing to the engine, and a name only that others say it: all of them change together.
/// </summary>
internal static partial class NumberedTasks
{
    public static JsonObject Apply(JsonObject run) => Whole(run, 'a');

    private static JsonObject Whole(JsonObject node, char depth) => node["dag"] is JsonObject
        ? Inside(Numbered(node, depth), (char)(depth + 1))
        : Inside(node, depth);

    private static JsonObject Inside(JsonObject node, char depth) => new(node.Select(f => KeyValuePair.Create(f.Key, Inner(f.Value, depth))));

    private static JsonNode? Inner(JsonNode? node, char depth) => node switch
    {
        JsonObject map => Whole(map, depth),
        JsonArray list => new JsonArray([.. list.Select(i => Inner(i, depth))]),
        _ => node?.DeepClone(),
    };

    private static JsonObject Numbered(JsonObject graph, char depth)
    {
        var left = graph.Tasks();
        var done = new List<string>();
        while (left.Count > 0)
        {
            var ready = left.Where(t => !left.Exists(o => WaitsFor(t, o)))
                .OrderBy(Shown, StringComparer.Ordinal).ThenBy(t => Waiting(t, left), StringComparer.Ordinal).ToList();
            foreach (var task in ready.Count > 0 ? ready : throw new RefusedException("tasks wait for each other in a circle"))
            {
                done.Add(depth + (done.Count + 1).ToString(CultureInfo.InvariantCulture));
                graph = Tree.Texts(graph, (_, text) => text.Replace(task.Name(), done[^1], StringComparison.Ordinal));
            }

            left = [.. graph.Tasks().Where(t => !done.Contains(t.Name()))];
        }

        var ordered = graph.Tasks().OrderBy(t => done.IndexOf(t.Name()));
        return graph.WithTasks(ordered.Select(t => t.Text("depends") is { } text ? t.With("depends", Sorted(text)) : t));
    }

    private static bool WaitsFor(JsonObject task, JsonObject other) => (task.Text("depends") ?? "").Contains(other.Name(), StringComparison.Ordinal);

    private static string Shown(JsonObject task) => Number().Replace(NormalText.Of(task.Without("name")), "°");

    private static string Waiting(JsonObject task, List<JsonObject> tasks) =>
        string.Join('\n', tasks.Where(t => WaitsFor(t, task)).Select(Shown).Order(StringComparer.Ordinal));

    private static string Sorted(string depends) => DependsFormula.Read(depends, n => [n], _ => true).ToString();

    [GeneratedRegex("°[0-9]+°")]
    private static partial Regex Number();
}
