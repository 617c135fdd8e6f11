using System.Text.Json.Nodes;

namespace Kfc.Argo.Interpreter.Tests;

/// <summary>An output of a graph that is an output of one of its tasks, as it is.</summary>
/// <param name="Kind"><c>parameters</c> or <c>artifacts</c>.</param>
/// <param name="Inner">The task's output.</param>
/// <param name="Outer">The graph's output.</param>
/// <param name="Global">What the run calls it.</param>
internal sealed record HandedOut(string Kind, string Inner, string Outer, JsonNode? Global)
{
    private static readonly string[] Kinds = ["parameters", "artifacts"];

    /// <summary>All outputs of a graph, or null when one of them is something else, or two are the same.</summary>
    public static IReadOnlyList<HandedOut>? Read(JsonObject graph, string task)
    {
        var all = Kinds.SelectMany(kind => graph["outputs"].List(kind).Select(o => One(kind, o, task))).ToList();
        return all.Contains(null) || all.DistinctBy(h => (h!.Kind, h.Inner)).Count() != all.Count ? null : [.. all.OfType<HandedOut>()];
    }

    /// <summary>The task's template with the names that the graph gives to its outputs.</summary>
    public static JsonObject Rename(JsonObject body, IReadOnlyList<HandedOut> names)
    {
        var outputs = Kinds.Aggregate(body["outputs"] as JsonObject ?? [], (all, kind) => all.With(kind, NodeFields.ToArrayOrNull(all.List(kind).Select(o =>
            names.FirstOrDefault(n => n.Kind == kind && n.Inner == o.Name()) is { } name ? Renamed(o, name) : o))));
        return body.With("outputs", outputs.Count == 0 ? null : outputs);
    }

    private static JsonObject Renamed(JsonObject output, HandedOut name)
    {
        var named = output.With("name", name.Outer);
        return name.Global is null ? named : named.With("globalName", name.Global);
    }

    private static HandedOut? One(string kind, JsonObject output, string task)
    {
        var parameter = kind == "parameters";
        var from = parameter ? output["valueFrom"].Text("parameter") : output.Text("from");
        var plain = output.HasOnly("name", "globalName", parameter ? "valueFrom" : "from") && (!parameter || output.Map("valueFrom").Count == 1);
        return plain && from is not null && TagText.Read(from) is [var value] && Reference.Words(value) is ["tasks", var name, "outputs", _, var inner] && name == task
            ? new(kind, inner, output.Name(), output["globalName"])
            : null;
    }
}
