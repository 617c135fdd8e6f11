using System.Collections.Immutable;

namespace Kfc.Ir;

/// <summary>How a task is run.</summary>
public sealed record TaskSettings
{
    /// <summary>Nothing set.</summary>
    public static TaskSettings Default { get; } = new();

    /// <summary>What the container asks for.</summary>
    public ResourceSettings? Resources { get; init; }

    /// <summary>What happens when the container fails.</summary>
    public RetrySettings? Retry { get; init; }

    /// <summary>How long one attempt may take, in whole seconds, at least 1; null for no limit.</summary>
    public long? TimeoutSeconds { get; init; }

    /// <summary>Environment variables.</summary>
    public ImmutableArray<Argument> Env { get; init => field = value.OrEmpty(); } = [];

    /// <summary>Environment variables from secrets and config maps.</summary>
    public ImmutableArray<EnvironmentSource> EnvFrom { get; init => field = value.OrEmpty(); } = [];

    /// <summary>Volumes of the container, secrets and config maps included.</summary>
    public ImmutableArray<VolumeMount> Volumes { get; init => field = value.OrEmpty(); } = [];

    /// <summary>Labels that a node must have.</summary>
    public ImmutableSortedDictionary<string, string> NodeSelector { get; init => field = value.OrEmpty(); } = Maps.Empty;

    /// <summary>Taints that the pod bears.</summary>
    public ImmutableArray<Toleration> Tolerations { get; init => field = value.OrEmpty(); } = [];

    /// <summary>Service account of the pod; null for the run's.</summary>
    public string? ServiceAccount { get; init; }

    /// <summary>Labels of the pod.</summary>
    public ImmutableSortedDictionary<string, string> Labels { get; init => field = value.OrEmpty(); } = Maps.Empty;

    /// <summary>Annotations of the pod.</summary>
    public ImmutableSortedDictionary<string, string> Annotations { get; init => field = value.OrEmpty(); } = Maps.Empty;

    /// <summary>When the image is pulled: <c>Always</c>, <c>IfNotPresent</c> or <c>Never</c>; null for the cluster's rule.</summary>
    public string? ImagePullPolicy { get; init; }

    /// <summary>Whether equal work may be answered from a cache, where the engine has one; null for the engine's rule.</summary>
    public bool? Cache { get; init; }

    /// <summary>How cached answers are found and how long they hold; setting it asks for the cache. Null for as <see cref="Cache"/> says.</summary>
    public CacheSettings? Caching { get; init; }

    /// <summary>Names of locks in the run's namespace that the task holds while it runs; tasks that name the same one run one after the other.</summary>
    public ImmutableArray<string> Mutexes { get; init => field = value.OrEmpty(); } = [];

    /// <summary>Counted locks that the task holds while it runs.</summary>
    public ImmutableArray<SemaphoreSettings> Semaphores { get; init => field = value.OrEmpty(); } = [];

    /// <summary>For output ports of an artifact type: the key that the artifact is stored under, instead of one of the engine's choice.</summary>
    public ImmutableArray<Argument> ArtifactKeys { get; init => field = value.OrEmpty(); } = [];

    /// <summary>Whether the run goes on when this task has failed for good.</summary>
    public bool ContinueOnFailure { get; init; }

    /// <summary>Whether the task runs although a node of its <see cref="TaskNode.After"/> failed or was skipped.</summary>
    public bool RunAfterFailure { get; init; }

    /// <summary>Changes to one engine's objects that have no portable form.</summary>
    public ImmutableArray<EnginePatch> Patches { get; init => field = value.OrEmpty(); } = [];
}
