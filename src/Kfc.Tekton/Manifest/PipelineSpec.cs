using System.Collections.Immutable;
using Kfc.Compiler.Yaml;
using Kfc.Kubernetes;

namespace Kfc.Tekton.Manifest;

/// <summary>The tasks of a pipeline and what passes between them.</summary>
internal sealed record PipelineSpec : IYamlObject
{
    public string? DisplayName { get; init; }

    public string? Description { get; init; }

    public ImmutableArray<ParamSpec> Params { get; init; } = [];

    public ImmutableArray<WorkspaceDeclaration> Workspaces { get; init; } = [];

    public ImmutableArray<PipelineTask> Tasks { get; init; } = [];

    public ImmutableArray<PipelineTask> Finally { get; init; } = [];

    public ImmutableArray<PipelineResult> Results { get; init; } = [];

    public void Write(YamlWriter yaml)
    {
        yaml.BeginMap();
        yaml.TextField("displayName", DisplayName);
        yaml.TextField("description", Description);
        yaml.ListField("params", Params);
        yaml.ListField("workspaces", Workspaces);
        yaml.ListField("tasks", Tasks);
        yaml.ListField("finally", Finally);
        yaml.ListField("results", Results);
        yaml.EndMap();
    }
}
