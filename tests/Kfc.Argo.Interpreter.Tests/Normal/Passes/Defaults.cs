using System.Text.Json.Nodes;

namespace Kfc.Argo.Interpreter.Tests;

/// <summary>
/// What the engine takes anyway goes where it is written out. So do two settings that we add to every pod and that break no working
/// image: the runtime's filter of system calls, and that no program gains privileges.
/// </summary>
internal static class Defaults
{
    private static readonly (string Field, string Value)[] Written =
    [
        ("securityContext", """{"seccompProfile":{"type":"RuntimeDefault"}}"""),
        ("securityContext", """{"allowPrivilegeEscalation":false}"""),
        ("archive", """{"tar":{}}"""),
        ("failFast", "true"),
        ("suspend", "false"),
        ("concurrencyPolicy", "\"Allow\""),
        ("successfulJobsHistoryLimit", "3"),
        ("failedJobsHistoryLimit", "1"),
    ];

    private static readonly string[] MayBeEmpty = ["inputs", "outputs", "arguments", "metadata", "securityContext", "spec"];

    public static JsonObject Apply(JsonObject run) =>
        Tree.Objects(run, node => Retry(new(node.Where(IsSaid).Select(f => KeyValuePair.Create(f.Key, f.Value?.DeepClone())))));

    /// <summary>Empty lists say nothing, and empty maps but for those that choose a kind, such as <c>none: {}</c>.</summary>
    private static bool IsSaid(KeyValuePair<string, JsonNode?> field) => field.Value switch
    {
        null or JsonArray { Count: 0 } => false,
        JsonObject { Count: 0 } => !MayBeEmpty.Contains(field.Key, StringComparer.Ordinal),
        var value => !Written.Contains((field.Key, value.ToJsonString())),
    };

    /// <summary>Without an expression, failed attempts are repeated and errors are not.</summary>
    private static JsonObject Retry(JsonObject node) =>
        node["retryStrategy"] is JsonObject retry && retry.Text("retryPolicy") == "OnFailure" && !retry.ContainsKey("expression")
            ? node.With("retryStrategy", retry.Without("retryPolicy"))
            : node;
}
