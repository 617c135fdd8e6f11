using System.Collections.Immutable;
using Kfc.Ir;

namespace Kfc;

/// <summary>How a task is run. Share by <c>with</c>.</summary>
public sealed record TaskOptions
{
    /// <summary>Name of the task; null for the component's. Unique in its pipeline.</summary>
    public string? Name { get; init; }

    /// <summary>What the container asks for; null for nothing.</summary>
    public Resources? Resources { get; init; }

    /// <summary>What happens when an attempt fails; null for no further attempt.</summary>
    public Retry? Retry { get; init; }

    /// <summary>How long one attempt may take, rounded up to whole seconds; null for no limit.</summary>
    public TimeSpan? Timeout { get; init; }

    /// <summary>Environment variables.</summary>
    public NamedValues<Input<string>> Env { get; init; } = new();

    /// <summary>Environment variables from secrets.</summary>
    public NamedValues<SecretKey> SecretEnv { get; init; } = new();

    /// <summary>Environment variables from config maps.</summary>
    public NamedValues<ConfigMapKey> ConfigMapEnv { get; init; } = new();

    /// <summary>Secrets by the absolute path of the folder that they are mounted on, one file per key.</summary>
    public NamedValues<string> SecretMounts { get; init; } = new();

    /// <summary>Config maps by the absolute path of the folder that they are mounted on, one file per key.</summary>
    public NamedValues<string> ConfigMapMounts { get; init; } = new();

    /// <summary>Further volumes.</summary>
    public IReadOnlyList<Volume> Volumes { get; init; } = [];

    /// <summary>Labels that the node must have.</summary>
    public NamedValues<string> NodeSelector { get; init; } = new();

    /// <summary>Taints that the pod bears.</summary>
    public IReadOnlyList<Toleration> Tolerations { get; init; } = [];

    /// <summary>Service account of the pod; null for the run's.</summary>
    public string? ServiceAccount { get; init; }

    /// <summary>Labels of the pod.</summary>
    public NamedValues<string> Labels { get; init; } = new();

    /// <summary>Annotations of the pod.</summary>
    public NamedValues<string> Annotations { get; init; } = new();

    /// <summary>When the image is pulled; null for the cluster's rule.</summary>
    public ImagePull? ImagePullPolicy { get; init; }

    /// <summary>Whether equal work may be answered from a cache, where the engine has one; null for the engine's rule.</summary>
    public bool? Cache { get; init; }

    /// <summary>How cached answers are found and how long they hold; setting it asks for the cache.</summary>
    public Caching? Caching { get; init; }

    /// <summary>Names of locks that the task holds while it runs; tasks that name the same one run one after the other, across runs too.</summary>
    public IReadOnlyList<string> Mutexes { get; init; } = [];

    /// <summary>Counted locks that the task holds while it runs.</summary>
    public IReadOnlyList<Semaphore> Semaphores { get; init; } = [];

    /// <summary>For outputs that are artifacts, by port name: the key to store the artifact under, instead of one of the engine's choice.</summary>
    public NamedValues<Input<string>> ArtifactKeys { get; init; } = new();

    /// <summary>What must have ended before, beyond what the task's values say.</summary>
    public IReadOnlyList<Placed> After { get; init; } = [];

    /// <summary>Whether the run goes on when this task has failed for good.</summary>
    public bool ContinueOnFailure { get; init; }

    /// <summary>Whether the task runs although something in its <see cref="After"/> failed or was skipped.</summary>
    public bool RunAfterFailure { get; init; }

    internal ImmutableArray<EnginePatch> Patches { get; init; } = [];

    /// <summary>Changes objects that the Tekton backend emits for the task; other backends take no notice.</summary>
    public TaskOptions Tekton(Action<EnginePatches> change) => Patched("tekton", change);

    /// <summary>
    /// Changes objects that the Argo backend emits for the task; other backends take no notice. Paths begin at the task's template, or with
    /// <c>task.</c> at the task of the graph that calls it: <c>task.depends</c>.
    /// </summary>
    public TaskOptions Argo(Action<EnginePatches> change) => Patched("argo", change);

    private TaskOptions Patched(string engine, Action<EnginePatches> change) =>
        this with { Patches = Patches.AddRange(EnginePatches.Of(engine, change)) };
}
