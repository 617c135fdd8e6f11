using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace Kfc.Argo.Interpreter.Tests;

/// <summary>Steps are tasks that depend on all of the group before.</summary>
internal static class StepGroups
{
    public static ImmutableArray<DagTask> Read(JsonNode? node, string path)
    {
        var tasks = ImmutableArray.CreateBuilder<DagTask>();
        var before = "";
        foreach (var group in node as JsonArray ?? throw new RefusedException($"{path}.steps is not a list"))
        {
            var names = new List<string>();
            foreach (var step in group as JsonArray ?? throw new RefusedException($"{path}.steps: a group is not a list"))
            {
                var json = (JsonObject)step!.DeepClone();
                _ = json.ContainsKey("depends") || json.ContainsKey("dependencies") ? throw new RefusedException($"{path}.steps: a step with depends") : true;
                json["depends"] = before;
                var task = DagTask.Read(json, $"{path}.steps");
                tasks.Add(task);
                names.Add(task.Name);
            }

            before = string.Join(" && ", names);
        }

        return tasks.ToImmutable();
    }
}
