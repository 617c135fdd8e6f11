using System.Collections.Immutable;
using Kfc.Compiler.Yaml;
using Kfc.Kubernetes;

namespace Kfc.Tekton.Manifest;

/// <summary>What a task does: one pod.</summary>
internal sealed record TaskSpec : IYamlObject
{
    /// <summary>Labels and annotations of the pod; only an embedded specification has them.</summary>
    public ObjectMeta? Metadata { get; init; }

    public string? Description { get; init; }

    public ImmutableArray<ParamSpec> Params { get; init; } = [];

    public ImmutableArray<WorkspaceDeclaration> Workspaces { get; init; } = [];

    public ImmutableArray<TaskResult> Results { get; init; } = [];

    public ImmutableArray<Volume> Volumes { get; init; } = [];

    /// <summary>What all containers may do, unless a step says otherwise.</summary>
    public SecurityContext? StepTemplate { get; init; }

    public ImmutableArray<Step> Steps { get; init; } = [];

    public ImmutableArray<Step> Sidecars { get; init; } = [];

    public void Write(YamlWriter yaml)
    {
        yaml.BeginMap();
        yaml.ObjectField("metadata", Metadata);
        yaml.TextField("description", Description);
        yaml.ListField("params", Params);
        yaml.ListField("workspaces", Workspaces);
        yaml.ListField("results", Results);
        yaml.ListField("volumes", Volumes);
        if (StepTemplate is not null)
        {
            yaml.Key("stepTemplate");
            yaml.BeginMap();
            yaml.ObjectField("securityContext", StepTemplate);
            yaml.EndMap();
        }

        yaml.ListField("steps", Steps);
        yaml.ListField("sidecars", Sidecars);
        yaml.EndMap();
    }
}
