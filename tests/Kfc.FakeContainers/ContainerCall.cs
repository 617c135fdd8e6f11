using System.Collections.Immutable;
using System.Text;

namespace Kfc.FakeContainers;

/// <summary>What an author's container is called with.</summary>
public sealed record ContainerCall(
    string Task,
    string Step,
    string Image,
    ImmutableArray<string> Argv,
    IReadOnlyDictionary<string, string> Env,
    ContainerFiles Files,
    int Attempt,
    int? Combination = null)
{
    /// <summary>Where the container starts; null for as its image says.</summary>
    public string? WorkingDirectory { get; init; }

    /// <summary>The nodes that its pod may run on.</summary>
    public PodPlacement Placement { get; init; } = PodPlacement.Anywhere;

    /// <summary>What the container prints, where an engine takes notice of it.</summary>
    public StringBuilder Printed { get; } = new();
}
