using System.Collections.Immutable;
using Kfc.Ir;

namespace Kfc;

/// <summary>How a whole run is run.</summary>
public sealed record RunOptions
{
    /// <summary>Namespace that the run is made in; null leaves it to whoever submits.</summary>
    public string? Namespace { get; init; }

    /// <summary>Service account of all pods; null for the namespace's default.</summary>
    public string? ServiceAccount { get; init; }

    /// <summary>How long the run may take, exit handlers not included, rounded up to whole seconds; null for no limit.</summary>
    public TimeSpan? Timeout { get; init; }

    /// <summary>Secrets for pulling images.</summary>
    public IReadOnlyList<string> ImagePullSecrets { get; init; } = [];

    /// <summary>Labels that nodes must have, for all tasks that set none.</summary>
    public NamedValues<string> NodeSelector { get; init; } = new();

    /// <summary>Taints that all pods bear whose task sets none.</summary>
    public IReadOnlyList<Toleration> Tolerations { get; init; } = [];

    /// <summary>Labels of the run.</summary>
    public NamedValues<string> Labels { get; init; } = new();

    /// <summary>Annotations of the run.</summary>
    public NamedValues<string> Annotations { get; init; } = new();

    /// <summary>Where artifacts lie while the run goes on; null for the backend's default.</summary>
    public Storage? Storage { get; init; }

    /// <summary>How long a finished run is kept, rounded up to whole seconds; null for as the engine does.</summary>
    public TimeSpan? KeepFinished { get; init; }

    /// <summary>When pods of finished tasks are removed; null for as the engine does.</summary>
    public PodCleanup? PodCleanup { get; init; }

    /// <summary>Whether logs are kept as artifacts; null for as the engine does.</summary>
    public bool? ArchiveLogs { get; init; }

    /// <summary>Where an engine with artifacts of its own keeps them; null for the engine's default repository.</summary>
    public ObjectStore? ArtifactRepository { get; init; }

    /// <summary>How far pods are locked down; null for <see cref="SecurityLevel.Baseline"/>.</summary>
    public Security? Security { get; init; }

    /// <summary>Most pods of the run at the same time, at least 1; null for no bound.</summary>
    public int? Parallelism { get; init; }

    internal ImmutableArray<EnginePatch> Patches { get; init; } = [];

    /// <summary>Changes the run that the Tekton backend emits, such as <c>spec.pipelineSpec.displayName</c>; other backends take no notice.</summary>
    public RunOptions Tekton(Action<EnginePatches> change) => this with { Patches = Patches.AddRange(EnginePatches.Of("tekton", change)) };

    /// <summary>Changes the run that the Argo backend emits, such as <c>spec.priority</c>; other backends take no notice.</summary>
    public RunOptions Argo(Action<EnginePatches> change) => this with { Patches = Patches.AddRange(EnginePatches.Of("argo", change)) };
}
