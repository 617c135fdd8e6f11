using System.Text.Json.Nodes;

namespace Kfc.Argo.Interpreter.Tests;

/// <summary>The tasks of a template that is a graph.</summary>
internal static class GraphOf
{
    /// <summary>A copy with every template changed that is a graph, the inner ones first.</summary>
    public static JsonObject Each(JsonObject run, Func<JsonObject, JsonObject> change) => Tree.Objects(run, node => node["dag"] is JsonObject ? change(node) : node);

    /// <summary>A copy with every call changed, by the template that it holds.</summary>
    public static JsonObject EachCall(JsonObject run, Func<JsonObject, JsonObject, JsonObject> change) =>
        Tree.Objects(run, node => node["body"] is JsonObject body ? change(node, body) : node);

    public static List<JsonObject> Tasks(this JsonObject template) => [.. template["dag"].List("tasks")];

    public static JsonObject WithTasks(this JsonObject template, IEnumerable<JsonObject> tasks) =>
        template.With("dag", template.Map("dag").With("tasks", NodeFields.ToArray(tasks)));

    /// <summary>Whether the template is a graph that says nothing of itself, but for what is named.</summary>
    public static bool IsPlain(JsonObject template, params ReadOnlySpan<string> besides) =>
        template.HasOnly(["dag", .. besides]) && template["dag"] is JsonObject graph && graph.HasOnly("tasks", "failFast");
}
