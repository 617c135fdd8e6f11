using System.Text.Json.Nodes;

namespace Kfc.Argo.Interpreter.Tests;

/// <summary>
/// A graph of one plain call is what it calls: it begins, ends, succeeds and fails with it, and its outputs are outputs of the call. The call
/// has no condition, no loop and no hook, and the graph no settings of its own. What the call checks, whoever calls the graph checks.
/// </summary>
internal static class PlainGraphs
{
    public static JsonObject Apply(JsonObject run) => GraphOf.EachCall(run, (call, graph) =>
        GraphOf.IsPlain(graph, "outputs") && graph.Tasks() is [var only] && only.HasOnly("name", "body", "checks") && only["body"] is JsonObject inner
        && HandedOut.Read(graph, only.Name()) is { } names
            ? call.With("body", HandedOut.Rename(inner, names)).With("checks", NodeFields.ToArrayOrNull(call.List("checks").Concat(only.List("checks"))))
            : call);
}
