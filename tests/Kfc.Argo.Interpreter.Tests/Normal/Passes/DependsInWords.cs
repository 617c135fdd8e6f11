using System.Text.Json.Nodes;

namespace Kfc.Argo.Interpreter.Tests;

/// <summary>A list of <c>dependencies</c> becomes <c>depends</c>: to the engine the list is those names with "and" between them.</summary>
internal static class DependsInWords
{
    public static JsonObject Apply(JsonObject run) => Tree.Objects(run, node =>
        node["dependencies"] is JsonArray { Count: > 0 } names && !node.ContainsKey("depends") && !node.ContainsKey("continueOn")
            ? node.Without("dependencies").With("depends", string.Join(" && ", names))
            : node);
}
