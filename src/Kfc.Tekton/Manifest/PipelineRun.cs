using System.Collections.Immutable;
using Kfc.Compiler.Yaml;
using Kfc.Ir;
using Kfc.Kubernetes;

namespace Kfc.Tekton.Manifest;

/// <summary>One run of a pipeline that is embedded or referred to.</summary>
internal sealed record PipelineRun(ObjectMeta Metadata) : IYamlObject
{
    public string? PipelineRef { get; init; }

    public ImmutableArray<Param> Params { get; init; } = [];

    public required Timeouts Timeouts { get; init; }

    public string? ServiceAccountName { get; init; }

    public PodTemplate? PodTemplate { get; init; }

    public ImmutableArray<TaskRunSpec> TaskRunSpecs { get; init; } = [];

    public ImmutableArray<WorkspaceBinding> Workspaces { get; init; } = [];

    public PipelineSpec? PipelineSpec { get; init; }

    /// <summary>The author's changes to this very object, applied when it is written.</summary>
    public ImmutableArray<EnginePatch> Patches { get; init; } = [];

    public void Write(YamlWriter yaml)
    {
        if (Patches.IsEmpty)
            WriteObject(yaml);
        else
            Patched(out _).WriteTo(yaml);
    }

    /// <summary>The patched object, and why patches did not apply.</summary>
    public YamlTree Patched(out ImmutableArray<string> problems)
    {
        var tree = new YamlTree();
        WriteObject(tree);
        problems = [.. Patches.Select(tree.Apply).OfType<string>()];
        return tree;
    }

    private void WriteObject(YamlWriter yaml) => TektonObject.Write(yaml, "PipelineRun", Metadata, WriteSpec);

    private void WriteSpec(YamlWriter yaml)
    {
        yaml.BeginMap();
        if (PipelineRef is not null)
        {
            yaml.Key("pipelineRef");
            yaml.BeginMap();
            yaml.TextField("name", PipelineRef);
            yaml.EndMap();
        }

        yaml.ListField("params", Params);
        yaml.ObjectField("timeouts", Timeouts);
        yaml.ListField("workspaces", Workspaces);
        yaml.ObjectField("pipelineSpec", PipelineSpec);
        if (ServiceAccountName is not null || PodTemplate is not null)
        {
            yaml.Key("taskRunTemplate");
            yaml.BeginMap();
            yaml.TextField("serviceAccountName", ServiceAccountName);
            yaml.ObjectField("podTemplate", PodTemplate);
            yaml.EndMap();
        }

        yaml.ListField("taskRunSpecs", TaskRunSpecs);
        yaml.EndMap();
    }
}

/// <summary>Limits of a run as durations; <c>0</c> is no limit.</summary>
internal sealed record Timeouts(string Pipeline, string? Tasks, string? Finally) : IYamlObject
{
    public void Write(YamlWriter yaml)
    {
        yaml.BeginMap();
        yaml.TextField("pipeline", Pipeline);
        yaml.TextField("tasks", Tasks);
        yaml.TextField("finally", Finally);
        yaml.EndMap();
    }
}
