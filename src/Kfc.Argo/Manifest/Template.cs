using System.Collections.Immutable;
using Kfc.Compiler.Yaml;
using Kfc.Ir;
using Kfc.Kubernetes;

namespace Kfc.Argo.Manifest;

/// <summary>Something that can be called: a container, a graph of calls, or a pause.</summary>
internal sealed record Template(string Name) : IYamlObject
{
    public ObjectMeta? Metadata { get; init; }

    public string? ServiceAccountName { get; init; }

    public ImmutableSortedDictionary<string, string> NodeSelector { get; init; } = ObjectMeta.NoEntries;

    public ImmutableArray<PodToleration> Tolerations { get; init; } = [];

    public long? ActiveDeadlineSeconds { get; init; }

    public int? Parallelism { get; init; }

    public RetryStrategy? RetryStrategy { get; init; }

    public Slots Inputs { get; init; } = Slots.None;

    public Slots Outputs { get; init; } = Slots.None;

    public Memoize? Memoize { get; init; }

    public Locks? Synchronization { get; init; }

    /// <summary>Where artifacts and logs of the pod go; null for the configured repository.</summary>
    public ArtifactLocation? ArchiveLocation { get; init; }

    public ImmutableArray<Kubernetes.Volume> Volumes { get; init; } = [];

    public ImmutableArray<ContainerSpec> InitContainers { get; init; } = [];

    public ContainerSpec? Container { get; init; }

    public ImmutableArray<ContainerSpec> Sidecars { get; init; } = [];

    public ResourceSpec? Resource { get; init; }

    public Dag? Dag { get; init; }

    /// <summary>How long a pause lasts; empty for one that somebody ends.</summary>
    public string? Suspend { get; init; }

    /// <summary>The author's changes to this very object, applied when it is written.</summary>
    public ImmutableArray<EnginePatch> Patches { get; init; } = [];

    public void Write(YamlWriter yaml) => PatchedObject.Write(yaml, WriteFields, Patches);

    /// <summary>Why changes do not apply.</summary>
    public ImmutableArray<string> PatchProblems() => PatchedObject.Problems(WriteFields, Patches);

    private void WriteFields(YamlWriter yaml)
    {
        yaml.BeginMap();
        yaml.TextField("name", Name);
        yaml.ObjectField("metadata", Metadata);
        yaml.TextField("serviceAccountName", ServiceAccountName);
        yaml.MapField("nodeSelector", NodeSelector);
        yaml.ListField("tolerations", Tolerations);
        yaml.NumberField("activeDeadlineSeconds", ActiveDeadlineSeconds);
        yaml.NumberField("parallelism", Parallelism);
        yaml.ObjectField("retryStrategy", RetryStrategy);
        yaml.ObjectField("inputs", Inputs.OrNull);
        yaml.ObjectField("outputs", Outputs.OrNull);
        yaml.ObjectField("memoize", Memoize);
        yaml.ObjectField("synchronization", Synchronization);
        if (ArchiveLocation is not null)
        {
            yaml.Key("archiveLocation");
            yaml.BeginMap();
            yaml.ObjectField(ArchiveLocation.Kind, ArchiveLocation);
            yaml.EndMap();
        }

        yaml.ListField("volumes", Volumes);
        yaml.ListField("initContainers", InitContainers);
        yaml.ObjectField("container", Container);
        yaml.ListField("sidecars", Sidecars);
        yaml.ObjectField("resource", Resource);
        yaml.ObjectField("dag", Dag);
        if (Suspend is not null)
        {
            yaml.Key("suspend");
            yaml.BeginMap();
            yaml.TextField("duration", Suspend.Length > 0 ? Suspend : null);
            yaml.EndMap();
        }

        yaml.EndMap();
    }
}
