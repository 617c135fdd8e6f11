using System.Text.Json.Nodes;

namespace Kfc.Argo.Interpreter.Tests;

/// <summary>
/// Lists of steps become a graph: a step depends on all of the group before. That is when the engine starts it, and that a step which was
/// skipped holds up nobody is what a plain name in <c>depends</c> means as well. Outputs of skipped steps differ; where one is read, there
/// is no normal form.
/// </summary>
internal static class StepsAsGraph
{
    public static JsonObject Apply(JsonObject run) => Tree.Objects(run, node => node["steps"] is JsonArray groups ? Graph(node, groups) : node);

    private static JsonObject Graph(JsonObject template, JsonArray groups)
    {
        var tasks = new List<JsonObject>();
        var before = "";
        foreach (var steps in groups.Select(g => (g as JsonArray ?? throw new RefusedException("a step outside of a group")).OfType<JsonObject>().ToList()))
        {
            tasks.AddRange(steps.Select(s => before.Length == 0 ? s : s.With("depends", before)));
            before = string.Join(" && ", steps.Select(s => s.Name()));
        }

        if (tasks.Find(t => DependsSpelt.CanBeSkipped(t) && IsRead(template, t.Name())) is { } read)
        {
            throw new RefusedException($"an output of the step {read.Name()}, which may be skipped, has no normal form");
        }

        var graph = template.Without("steps").With("dag", new JsonObject { ["tasks"] = NodeFields.ToArray(tasks) });
        var names = tasks.Select(t => t.Name()).ToHashSet(StringComparer.Ordinal);
        return Tree.Values(graph, s => s is Member { Target: Name { Text: "steps" }, Key: Constant { Value: string name } } step && names.Contains(name)
            ? step with { Target = new Name("tasks") }
            : s);
    }

    private static bool IsRead(JsonObject template, string step) =>
        Tree.AnyValue(template, s => Reference.Words(s) is ["steps", var name, "outputs"] && name == step);
}
