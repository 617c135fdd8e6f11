using System.Collections.Immutable;
using Kfc.Compiler.Yaml;
using Kfc.Kubernetes;

namespace Kfc.Tekton.Manifest;

/// <summary>Where and how pods run. A task's template replaces the run's maps and lists field by field.</summary>
internal sealed record PodTemplate : IYamlObject
{
    public ImmutableSortedDictionary<string, string> NodeSelector { get; init; } = ObjectMeta.NoEntries;

    public ImmutableArray<PodToleration> Tolerations { get; init; } = [];

    public ImmutableArray<string> ImagePullSecrets { get; init; } = [];

    /// <summary>Variables of all containers; merged by name with those of a task's template, and not replaced by them.</summary>
    public ImmutableArray<EnvVar> Env { get; init; } = [];

    public SecurityContext? Security { get; init; }

    public bool IsEmpty => Security is null && Env.IsEmpty && NodeSelector.IsEmpty && Tolerations.IsEmpty && ImagePullSecrets.IsEmpty;

    public void Write(YamlWriter yaml)
    {
        yaml.BeginMap();
        yaml.ListField("env", Env);
        yaml.ObjectField("securityContext", Security);
        yaml.MapField("nodeSelector", NodeSelector);
        yaml.ListField("tolerations", Tolerations);
        if (!ImagePullSecrets.IsEmpty)
        {
            yaml.Key("imagePullSecrets");
            yaml.BeginList();
            foreach (var secret in ImagePullSecrets)
            {
                yaml.BeginMap();
                yaml.TextField("name", secret);
                yaml.EndMap();
            }

            yaml.EndList();
        }

        yaml.EndMap();
    }
}

/// <summary>Settings of one task's pods.</summary>
internal sealed record TaskRunSpec(string PipelineTaskName) : IYamlObject
{
    public string? ServiceAccountName { get; init; }

    public PodTemplate? PodTemplate { get; init; }

    /// <summary>Labels and annotations that win over the run's.</summary>
    public ObjectMeta? Metadata { get; init; }

    public void Write(YamlWriter yaml)
    {
        yaml.BeginMap();
        yaml.TextField("pipelineTaskName", PipelineTaskName);
        yaml.TextField("serviceAccountName", ServiceAccountName);
        yaml.ObjectField("podTemplate", PodTemplate);
        yaml.ObjectField("metadata", Metadata);
        yaml.EndMap();
    }
}
