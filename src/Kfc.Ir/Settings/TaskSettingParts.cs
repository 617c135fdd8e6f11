using System.Text.Json.Serialization;

namespace Kfc.Ir;

/// <summary>What a container asks for. Quantities are Kubernetes', such as <c>500m</c> and <c>16Gi</c>.</summary>
/// <remarks>A limit that is not set equals nothing; an accelerator's request and limit are always equal.</remarks>
public sealed record ResourceSettings
{
    /// <summary>Requested processors.</summary>
    public string? Cpu { get; init; }

    /// <summary>Requested memory.</summary>
    public string? Memory { get; init; }

    /// <summary>Requested scratch disk.</summary>
    public string? EphemeralStorage { get; init; }

    /// <summary>Most processors.</summary>
    public string? CpuLimit { get; init; }

    /// <summary>Most memory.</summary>
    public string? MemoryLimit { get; init; }

    /// <summary>Number of accelerators, from 0.</summary>
    public int Gpu { get; init; }

    /// <summary>Resource name of the accelerator.</summary>
    public string GpuKind { get; init => field = value ?? "nvidia.com/gpu"; } = "nvidia.com/gpu";
}

/// <summary>What happens when an attempt fails.</summary>
/// <param name="Limit">Further attempts, at least 1.</param>
/// <param name="BackoffSeconds">Pause before the first further attempt, from 0.</param>
/// <param name="Factor">Each further pause is this many times the one before, at least 1.</param>
/// <param name="MaxBackoffSeconds">Longest pause; null for no bound.</param>
public sealed record RetrySettings(int Limit, long BackoffSeconds = 0, double Factor = 1, long? MaxBackoffSeconds = null);

/// <summary>How equal work is recognised.</summary>
public sealed record CacheSettings
{
    /// <summary>Names the work, with its inputs; null for a fingerprint of component and inputs.</summary>
    public string? Key { get; init; }

    /// <summary>How many seconds an answer holds, at least 1; null for no bound.</summary>
    public long? MaxAgeSeconds { get; init; }
}

/// <summary>A counted lock. How many may hold it at a time is a number in a config map.</summary>
/// <param name="ConfigMap">Name of the config map in the run's namespace.</param>
/// <param name="Key">Key in it.</param>
public sealed record SemaphoreSettings(string ConfigMap, string Key);

/// <summary>An environment variable whose value lives in the cluster.</summary>
/// <param name="Variable">The variable.</param>
/// <param name="Source">What holds the value.</param>
/// <param name="Object">Name of the secret or config map.</param>
/// <param name="Key">Key in it.</param>
/// <param name="Optional">Whether the object or key may be missing.</param>
public sealed record EnvironmentSource(string Variable, ClusterObject Source, string Object, string Key, bool Optional = false);

/// <summary>Objects that hold values in the cluster.</summary>
[JsonConverter(typeof(EnumWords<ClusterObject>))]
public enum ClusterObject
{
    /// <summary>A secret.</summary>
    Secret,

    /// <summary>A config map.</summary>
    ConfigMap,
}

/// <summary>A volume of the author's container.</summary>
/// <param name="Kind">What is mounted.</param>
/// <param name="Name">Name of the secret, config map or claim; for other volumes a name of its own; for the run's volume the folder.</param>
/// <param name="MountPath">Absolute path in the container.</param>
public sealed record VolumeMount(VolumeKind Kind, string Name, string MountPath)
{
    /// <summary>A path inside the volume to mount instead of its root.</summary>
    public string? SubPath { get; init; }

    /// <summary>Whether the container may not write.</summary>
    public bool ReadOnly { get; init; }

    /// <summary>Whether a secret or config map may be missing.</summary>
    public bool Optional { get; init; }

    /// <summary>For an empty volume: held in memory.</summary>
    public bool InMemory { get; init; }

    /// <summary>For an empty volume: most bytes, as a Kubernetes quantity.</summary>
    public string? SizeLimit { get; init; }

    /// <summary>The path in the container where a component's inputs stand in it, in place of <see cref="MountPath"/>, which is then empty.</summary>
    public Template? Path { get; init; }

    /// <summary>For a volume of another kind: Kubernetes' object of its source as JSON, with holes inside of its texts.</summary>
    public Template? Source { get; init; }

    /// <summary>For a volume of the run: what is asked for; the same wherever its name stands.</summary>
    public ClaimSettings? NewClaim { get; init; }
}

/// <summary>What a new persistent volume claim asks for.</summary>
/// <param name="Size">Size as a Kubernetes quantity.</param>
/// <param name="StorageClass">Storage class; null for the cluster's default.</param>
/// <param name="AccessMode">Kubernetes access mode.</param>
public sealed record ClaimSettings(string Size, string? StorageClass = null, string AccessMode = "ReadWriteOnce");

/// <summary>Kinds of volumes.</summary>
[JsonConverter(typeof(EnumWords<VolumeKind>))]
public enum VolumeKind
{
    /// <summary>An existing persistent volume claim.</summary>
    Claim,

    /// <summary>An empty folder that lives as long as the pod.</summary>
    Empty,

    /// <summary>A secret, one file per key.</summary>
    Secret,

    /// <summary>A config map, one file per key.</summary>
    ConfigMap,

    /// <summary>Any other volume of Kubernetes; <see cref="VolumeMount.Source"/> says which.</summary>
    Other,

    /// <summary>A new persistent volume that lives as long as the run; tasks that name it share it.</summary>
    NewClaim,

    /// <summary>A folder of the run's own volume, shared by all tasks that name it; for workspaces only.</summary>
    Run,
}

/// <summary>A taint that a pod bears, as in Kubernetes.</summary>
/// <param name="Key">The taint's key; null for all.</param>
/// <param name="Operator"><c>Exists</c> or <c>Equal</c>.</param>
/// <param name="Value">The value for <c>Equal</c>.</param>
/// <param name="Effect"><c>NoSchedule</c>, <c>PreferNoSchedule</c>, <c>NoExecute</c>, or null for all.</param>
/// <param name="Seconds">For <c>NoExecute</c>: how long the pod stays.</param>
public sealed record Toleration(string? Key = null, string Operator = "Exists", string? Value = null, string? Effect = null, long? Seconds = null);

/// <summary>Sets one field of an object that one engine's backend emits.</summary>
/// <param name="Engine"><c>tekton</c> or <c>argo</c>.</param>
/// <param name="Path">Fields from the emitted task object, joined by dots; list elements by <c>[name]</c>, such as <c>taskSpec.steps[main].timeout</c>.</param>
/// <param name="Json">The new value as JSON; <c>null</c> removes the field.</param>
public sealed record EnginePatch(string Engine, string Path, string Json);
