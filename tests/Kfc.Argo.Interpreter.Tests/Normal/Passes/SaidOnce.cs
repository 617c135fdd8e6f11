using System.Text.Json.Nodes;

namespace Kfc.Argo.Interpreter.Tests;

/// <summary>A graph that an earlier task of the same graph calls in the same words is not said again: the two are equal, letter by letter.</summary>
internal static class SaidOnce
{
    public static JsonObject Apply(JsonObject run) => GraphOf.Each(run, graph =>
    {
        var said = new Dictionary<string, string>(StringComparer.Ordinal);
        return graph.WithTasks(graph.Tasks().Select(t => HasGraph(t) && !said.TryAdd(NormalText.Of(t["body"]), t.Name())
            ? t.With("body", $"as of {said[NormalText.Of(t["body"])]}")
            : t));
    });

    private static bool HasGraph(JsonObject task) => task["body"] is JsonObject body && body.ContainsKey("dag");
}
