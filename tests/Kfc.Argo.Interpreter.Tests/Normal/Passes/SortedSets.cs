using System.Text.Json.Nodes;

namespace Kfc.Argo.Interpreter.Tests;

/// <summary>
/// Lists whose elements are known by a name or a path are sorted: the engine looks elements up. Variables are only sorted when none reads
/// another.
/// </summary>
internal static class SortedSets
{
    private static readonly string[] Sets = ["parameters", "artifacts", "volumeMounts", "volumes", "env"];

    public static JsonObject Apply(JsonObject run) => Tree.Objects(run, node => Sets.Aggregate(node, (n, field) =>
        n[field] is JsonArray list && !IsOrdered(field, list) ? n.With(field, NodeFields.ToArray(list.OrderBy(NormalText.Of, StringComparer.Ordinal))) : n));

    private static bool IsOrdered(string field, JsonArray list) => field == "env" && list.ToJsonString().Contains("$(", StringComparison.Ordinal);
}
