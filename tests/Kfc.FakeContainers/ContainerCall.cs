using System.Collections.Immutable;

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
    int? Combination = null);
