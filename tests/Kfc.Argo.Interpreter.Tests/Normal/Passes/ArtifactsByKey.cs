using System.Text.Json.Nodes;

namespace Kfc.Argo.Interpreter.Tests;

/// <summary>
/// An artifact that is taken <c>from</c> a task that stores it under a key known before the run is taken from that key. The engine hands the
/// place on from the one to the other, so the reader gets the same object.
/// </summary>
internal static class ArtifactsByKey
{
    public static JsonObject Apply(JsonObject run) => GraphOf.Each(run, graph =>
    {
        var places = graph.Tasks().SelectMany(Places).ToDictionary(p => p.Tag, p => p.Place, StringComparer.Ordinal);
        return Tree.Objects(graph, node => node.Text("from") is { } from && places.TryGetValue(from, out var place) ? node.Without("from").With(place) : node);
    });

    private static IEnumerable<(string Tag, JsonObject Place)> Places(JsonObject task) =>
        from artifact in (task["body"] as JsonObject)?["outputs"].List("artifacts") ?? []
        where artifact.Any(f => f.Value.Text("key") is { } key && !key.Contains("{{", StringComparison.Ordinal))
        select ($"{{{{tasks.{task.Name()}.outputs.artifacts.{artifact.Name()}}}}}", artifact.Without("name", "path"));
}
