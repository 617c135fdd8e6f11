using System.Text.Json.Nodes;

namespace Kfc.Argo.Interpreter.Tests;

/// <summary>
/// Whether a graph goes on after a failure says nothing when all its tasks begin at once, without a bound on how many: there is nothing left
/// to begin.
/// </summary>
internal static class FailFastOfOne
{
    public static JsonObject Apply(JsonObject run) => GraphOf.Each(run, graph =>
        !graph.ContainsKey("parallelism") && graph.Tasks().TrueForAll(t => !t.ContainsKey("depends"))
            ? graph.With("dag", graph.Map("dag").Without("failFast"))
            : graph);
}
