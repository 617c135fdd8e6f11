using System.Text.Json.Nodes;

namespace Kfc.Argo.Interpreter.Tests;

/// <summary>
/// What a task depends on is spelt in one way. A name alone is <c>Succeeded</c>, <c>Skipped</c> or <c>Daemoned</c>, as to the engine. Results that
/// cannot come about go: only a task with a condition or a loop over a list of the run can be skipped, only a daemon is one.
/// </summary>
internal static class DependsSpelt
{
    public static JsonObject Apply(JsonObject run) => GraphOf.Each(run, graph =>
    {
        var tasks = graph.Tasks().ToDictionary(t => t.Name(), StringComparer.Ordinal);
        return graph.WithTasks(tasks.Values.Select(t => t.Text("depends") is { } text ? t.With("depends", Spelt(text, tasks)) : t));
    });

    public static bool CanBeSkipped(JsonObject task) =>
        task.ContainsKey("when") || task.ContainsKey("withParam") || task.ContainsKey("withSequence") || task["withItems"] is JsonArray { Count: 0 };

    private static string Spelt(string text, Dictionary<string, JsonObject> tasks) =>
        DependsFormula.Read(text, n => [$"{n}.Succeeded", $"{n}.Skipped", $"{n}.Daemoned"], r => IsPossible(r, tasks)).ToString();

    private static bool IsPossible(string result, Dictionary<string, JsonObject> tasks)
    {
        if (result.TrimStart('!').Split('.') is not [var name, var word] || !tasks.TryGetValue(name, out var task))
        {
            throw new RefusedException($"depends names {result}, which is no task of the graph");
        }

        return word switch
        {
            _ when result.StartsWith('!') => true,
            "Skipped" => CanBeSkipped(task),
            "Daemoned" => task["body"] is JsonObject body && body.ContainsKey("daemon"),
            _ => true,
        };
    }
}
