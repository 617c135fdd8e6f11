using System.Collections.Immutable;
using Kfc.Compiler.Yaml;
using Kfc.Kubernetes;

namespace Kfc.Argo.Manifest;

/// <summary>What a workflow runs and how.</summary>
internal sealed record WorkflowSpec : IYamlObject
{
    public string? Entrypoint { get; init; }

    public Slots Arguments { get; init; } = Slots.None;

    public string? ServiceAccountName { get; init; }

    public long? ActiveDeadlineSeconds { get; init; }

    public ImmutableSortedDictionary<string, string> NodeSelector { get; init; } = ObjectMeta.NoEntries;

    public ImmutableArray<PodToleration> Tolerations { get; init; } = [];

    public ImmutableArray<LocalName> ImagePullSecrets { get; init; } = [];

    /// <summary>Most pods at the same time.</summary>
    public int? Parallelism { get; init; }

    /// <summary>Volumes that all pods may mount.</summary>
    public ImmutableArray<Volume> Volumes { get; init; } = [];

    /// <summary>Claims that are made for the run, which all pods may mount.</summary>
    public ImmutableArray<NewClaim> VolumeClaimTemplates { get; init; } = [];

    /// <summary>Called when the run has ended, however it ended.</summary>
    public Hook? Exit { get; init; }

    public ImmutableArray<Template> Templates { get; init; } = [];

    public SecurityContext? Security { get; init; }

    public bool? ArchiveLogs { get; init; }

    /// <summary>How many seconds a finished run is kept.</summary>
    public long? TimeToLive { get; init; }

    /// <summary>When pods are removed.</summary>
    public string? PodCleanup { get; init; }

    /// <summary>The definition that is run, when it is not written out here.</summary>
    public TemplateRef? Definition { get; init; }

    public void Write(YamlWriter yaml)
    {
        yaml.BeginMap();
        yaml.ObjectField("workflowTemplateRef", Definition);
        yaml.TextField("entrypoint", Entrypoint);
        yaml.ObjectField("arguments", Arguments.OrNull);
        yaml.TextField("serviceAccountName", ServiceAccountName);
        yaml.NumberField("activeDeadlineSeconds", ActiveDeadlineSeconds);
        yaml.NumberField("parallelism", Parallelism);
        yaml.MapField("nodeSelector", NodeSelector);
        yaml.ListField("tolerations", Tolerations);
        yaml.ListField("imagePullSecrets", ImagePullSecrets);
        yaml.ObjectField("securityContext", Security);
        if (ArchiveLogs is { } archive)
        {
            yaml.Key("archiveLogs");
            yaml.Flag(archive);
        }

        if (TimeToLive is not null)
        {
            yaml.Key("ttlStrategy");
            yaml.BeginMap();
            yaml.NumberField("secondsAfterCompletion", TimeToLive);
            yaml.EndMap();
        }

        if (PodCleanup is not null)
        {
            yaml.Key("podGC");
            yaml.BeginMap();
            yaml.TextField("strategy", PodCleanup);
            yaml.EndMap();
        }

        if (Exit is not null)
        {
            yaml.Key("hooks");
            yaml.BeginMap();
            yaml.ObjectField("exit", Exit);
            yaml.EndMap();
        }

        yaml.ListField("volumes", Volumes);
        yaml.ListField("volumeClaimTemplates", VolumeClaimTemplates);
        yaml.ListField("templates", Templates);
        yaml.EndMap();
    }
}

/// <summary>A claim that the engine makes for a run.</summary>
internal sealed record NewClaim(string Name, ClaimTemplate Spec) : IYamlObject
{
    public void Write(YamlWriter yaml)
    {
        yaml.BeginMap();
        yaml.Key("metadata");
        yaml.BeginMap();
        yaml.TextField("name", Name);
        yaml.EndMap();
        Spec.WriteFields(yaml);
        yaml.EndMap();
    }
}

/// <summary>The name of an object in the same namespace.</summary>
internal sealed record LocalName(string Name) : IYamlObject
{
    public void Write(YamlWriter yaml)
    {
        yaml.BeginMap();
        yaml.TextField("name", Name);
        yaml.EndMap();
    }
}
