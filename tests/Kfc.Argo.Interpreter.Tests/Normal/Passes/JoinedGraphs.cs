using System.Text.Json.Nodes;

namespace Kfc.Argo.Interpreter.Tests;

/// <summary>
/// A call of a graph whose tasks all begin at once and hand nothing out is those tasks. They begin when the call would, and whoever waits for it
/// waits for all of them; a task that was skipped lets the graph succeed. A graph that fails stops what has not begun around it: so nothing
/// may wait to begin there but what comes after the graph. What the call checks is checked before the one task's condition and items are read.
/// </summary>
internal static class JoinedGraphs
{
    public static JsonObject Apply(JsonObject run) => GraphOf.Each(run, graph => graph.ContainsKey("parallelism") ? graph : Joined(graph));

    private static JsonObject Joined(JsonObject graph)
    {
        var tasks = graph.Tasks();
        var call = tasks.Find(t => CanJoin(t) && !IsRead(graph, t.Name()) && tasks.TrueForAll(o => o == t || !IsLater(o, t, tasks)));
        return call is null ? graph : Joined(graph.WithTasks(tasks.SelectMany(t => t == call ? Inner(call) : [Waiting(t, call)])));
    }

    private static bool CanJoin(JsonObject task) => task.HasOnly("name", "depends", "body", "checks") && task["body"] is JsonObject body && GraphOf.IsPlain(body)
        && body.Tasks() is var inner && inner.TrueForAll(t => !t.ContainsKey("depends")) && (inner.Count == 1 || !task.ContainsKey("checks"));

    /// <summary>Whether a task may begin while the call goes on: it waits for something, and neither of the two comes after the other.</summary>
    private static bool IsLater(JsonObject task, JsonObject call, List<JsonObject> tasks) =>
        task.ContainsKey("depends") && !Follows(task, call, tasks) && !Follows(call, task, tasks);

    private static bool Follows(JsonObject task, JsonObject other, List<JsonObject> tasks) =>
        tasks.Exists(t => (task.Text("depends") ?? "").Contains(t.Name(), StringComparison.Ordinal) && (t == other || Follows(t, other, tasks)));

    /// <summary>Whether anything mentions the call but its success in <c>depends</c>.</summary>
    private static bool IsRead(JsonObject graph, string name) => Tree.AnyText(graph, (field, text) =>
        field != "name" && (field == "depends" ? text.Replace($"{name}.Succeeded", "", StringComparison.Ordinal) : text).Contains(name, StringComparison.Ordinal));

    private static IEnumerable<JsonObject> Inner(JsonObject call) =>
        call.Map("body").Tasks().Select(t => t.With("depends", call["depends"]).With("checksFirst", call["checks"]));

    private static JsonObject Waiting(JsonObject task, JsonObject call) => task.Text("depends") is { } text
        ? task.With("depends", text.Replace($"{call.Name()}.Succeeded", $"({string.Join(" && ", call.Map("body").Tasks().Select(Ended))})", StringComparison.Ordinal))
        : task;

    private static string Ended(JsonObject task) => DependsSpelt.CanBeSkipped(task) ? $"({task.Name()}.Succeeded || {task.Name()}.Skipped)" : $"{task.Name()}.Succeeded";
}
