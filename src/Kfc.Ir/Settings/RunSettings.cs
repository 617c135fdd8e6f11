using System.Collections.Immutable;

namespace Kfc.Ir;

/// <summary>Settings of a whole run.</summary>
public sealed record RunSettings
{
    /// <summary>Nothing set.</summary>
    public static RunSettings Default { get; } = new();

    /// <summary>Namespace that the run is made in; null leaves it to whoever submits.</summary>
    public string? Namespace { get; init; }

    /// <summary>Service account of all pods; null for the namespace's default.</summary>
    public string? ServiceAccount { get; init; }

    /// <summary>How long the run may take, exit handlers not included, in whole seconds, at least 1; null for no limit.</summary>
    public long? TimeoutSeconds { get; init; }

    /// <summary>Secrets for pulling images.</summary>
    public ImmutableArray<string> ImagePullSecrets { get; init => field = value.OrEmpty(); } = [];

    /// <summary>Labels that nodes must have, for all tasks that set none.</summary>
    public ImmutableSortedDictionary<string, string> NodeSelector { get; init => field = value.OrEmpty(); } = Maps.Empty;

    /// <summary>Taints that all pods bear whose task sets none.</summary>
    public ImmutableArray<Toleration> Tolerations { get; init => field = value.OrEmpty(); } = [];

    /// <summary>Labels of the run.</summary>
    public ImmutableSortedDictionary<string, string> Labels { get; init => field = value.OrEmpty(); } = Maps.Empty;

    /// <summary>Annotations of the run.</summary>
    public ImmutableSortedDictionary<string, string> Annotations { get; init => field = value.OrEmpty(); } = Maps.Empty;

    /// <summary>Where artifacts lie while the run goes on; null for the backend's default.</summary>
    public StorageSettings? Storage { get; init; }

    /// <summary>When runs are made by themselves; null for never.</summary>
    public ScheduleSettings? Schedule { get; init; }

    /// <summary>How many seconds a finished run is kept, from 0; null for as the engine does.</summary>
    public long? TtlSeconds { get; init; }

    /// <summary>When pods of finished tasks are removed; null for as the engine does.</summary>
    public PodCleanup? PodCleanup { get; init; }

    /// <summary>Whether logs are kept as artifacts; null for as the engine does.</summary>
    public bool? ArchiveLogs { get; init; }

    /// <summary>Where an engine with artifacts of its own keeps them; null for the engine's default repository.</summary>
    public ObjectStoreSettings? ArtifactRepository { get; init; }

    /// <summary>How far pods are locked down; null for <see cref="SecurityLevel.Baseline"/>.</summary>
    public SecuritySettings? Security { get; init; }

    /// <summary>Most pods of the run at the same time, at least 1; null for no bound.</summary>
    public int? Parallelism { get; init; }

    /// <summary>Changes to the objects of one engine that stand for the whole run; paths begin at the run's object, such as <c>spec.priority</c>.</summary>
    public ImmutableArray<EnginePatch> Patches { get; init => field = value.OrEmpty(); } = [];
}

/// <summary>The volume that carries artifacts between the tasks of a run.</summary>
public sealed record StorageSettings
{
    /// <summary>Size as a Kubernetes quantity.</summary>
    public string Size { get; init => field = value ?? "10Gi"; } = "10Gi";

    /// <summary>Storage class; null for the cluster's default.</summary>
    public string? StorageClass { get; init; }

    /// <summary>Kubernetes access mode.</summary>
    public string AccessMode { get; init => field = value ?? "ReadWriteOnce"; } = "ReadWriteOnce";

    /// <summary>An existing claim to use instead of a new one for each run.</summary>
    public string? ExistingClaim { get; init; }

    /// <summary>A bucket that carries artifacts instead of a volume, by steps that upload and download; null for the volume.</summary>
    public ObjectStoreSettings? ObjectStore { get; init; }
}
