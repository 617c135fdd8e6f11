using System.Text.Json.Nodes;

namespace Kfc.FakeContainers;

/// <summary>Which nodes a pod may run on. On both engines what a task says takes the place of what the run says, each field as a whole.</summary>
public sealed record PodPlacement(string? NodeSelector, string? Tolerations)
{
    public static PodPlacement Anywhere { get; } = new(null, null);

    public static PodPlacement Read(JsonNode? nodeSelector, JsonNode? tolerations) => new(nodeSelector?.ToJsonString(), tolerations?.ToJsonString());

    public PodPlacement Over(PodPlacement run) => new(NodeSelector ?? run.NodeSelector, Tolerations ?? run.Tolerations);
}
