using System.Globalization;
using System.Text.Json.Nodes;

namespace Kfc.Tekton.Interpreter.Tests;

/// <summary>What a container asks for, as far as it decides whether its pod can start.</summary>
internal static class ComputeResources
{
    /// <summary>Number of accelerators, which are all resources with a domain in their name.</summary>
    public static int Accelerators(JsonNode? resources) => resources?["limits"] is JsonObject limits
        ? limits.Where(l => l.Key.Contains('/', StringComparison.Ordinal))
            .Sum(l => int.Parse(l.Value!.ToString(), CultureInfo.InvariantCulture))
        : 0;
}
