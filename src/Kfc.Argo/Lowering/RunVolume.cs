using System.Collections.Immutable;
using Kfc.Argo.Manifest;
using Kfc.Ir;
using Kfc.Kubernetes;

namespace Kfc.Argo.Lowering;

/// <summary>The volume that tasks of a run share: a claim that is made for it, or one that exists. It is there when a workspace is a folder of it.</summary>
internal static class RunVolume
{
    public const string Name = "kfc-run";

    public static ImmutableArray<Kubernetes.Volume> Existing(PipelineGraph graph) =>
        IsUsed(graph) && graph.Settings.Storage?.ExistingClaim is { } claim ? [new(Name, VolumeKind.Claim, claim)] : [];

    public static ImmutableArray<NewClaim> New(PipelineGraph graph) =>
        IsUsed(graph) && (graph.Settings.Storage ?? new()) is { ExistingClaim: null } storage
            ? [new(Name, new(storage.AccessMode, storage.StorageClass, storage.Size))]
            : [];

    private static bool IsUsed(PipelineGraph graph) =>
        graph.Components.Values.Any(c => c.Implementation is StepsImplementation steps && steps.Workspaces.Any(w => w.Volume.Kind == VolumeKind.Run));
}
