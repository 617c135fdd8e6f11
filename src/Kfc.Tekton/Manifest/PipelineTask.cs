using System.Collections.Immutable;
using Kfc.Compiler.Yaml;
using Kfc.Ir;
using Kfc.Kubernetes;

namespace Kfc.Tekton.Manifest;

/// <summary>One task of a pipeline.</summary>
internal sealed record PipelineTask(string Name) : IYamlObject
{
    public string? DisplayName { get; init; }

    /// <summary>Name of a Task object; null when <see cref="TaskSpec"/> is embedded.</summary>
    public string? TaskRef { get; init; }

    public ImmutableArray<When> When { get; init; } = [];

    public ImmutableArray<string> RunAfter { get; init; } = [];

    public int? Retries { get; init; }

    /// <summary>Limit of one attempt; never left out, as the cluster's default is one hour.</summary>
    public required string Timeout { get; init; }

    public bool ContinueOnError { get; init; }

    public ImmutableArray<Param> Params { get; init; } = [];

    /// <summary>Parameters that get one element of a list each: the task runs once per element.</summary>
    public ImmutableArray<Param> Matrix { get; init; } = [];

    public ImmutableArray<WorkspaceUse> Workspaces { get; init; } = [];

    public TaskSpec? TaskSpec { get; init; }

    /// <summary>Whether the run's own volume is among the workspaces.</summary>
    public bool UsesRunVolume => Workspaces.Any(w => w.Workspace == Lowering.Ref.Workspace);

    /// <summary>The author's changes to this very object, applied when it is written.</summary>
    public ImmutableArray<EnginePatch> Patches { get; init; } = [];

    /// <summary>What a Task object made of this task is named after; written nowhere.</summary>
    public string? Component { get; init; }

    /// <summary>Where the author placed the task.</summary>
    public SourcePosition Source { get; init; } = SourcePosition.None;

    public void Write(YamlWriter yaml)
    {
        if (Patches.IsEmpty)
        {
            WriteFields(yaml);
            return;
        }

        Patched(out _).WriteTo(yaml);
    }

    /// <summary>The patched object, and why patches did not apply.</summary>
    public YamlTree Patched(out ImmutableArray<string> problems)
    {
        var tree = new YamlTree();
        WriteFields(tree);
        problems = [.. Patches.Select(tree.Apply).OfType<string>()];
        return tree;
    }

    private void WriteFields(YamlWriter yaml)
    {
        yaml.BeginMap();
        yaml.TextField("name", Name);
        yaml.TextField("displayName", DisplayName);
        if (TaskRef is not null)
        {
            yaml.Key("taskRef");
            yaml.BeginMap();
            yaml.TextField("name", TaskRef);
            yaml.TextField("kind", "Task");
            yaml.EndMap();
        }

        yaml.ListField("when", When);
        yaml.TextsField("runAfter", RunAfter);
        yaml.NumberField("retries", Retries);
        yaml.TextField("timeout", Timeout);
        yaml.TextField("onError", ContinueOnError ? "continue" : null);
        yaml.ListField("params", Params);
        if (!Matrix.IsEmpty)
        {
            yaml.Key("matrix");
            yaml.BeginMap();
            yaml.ListField("params", Matrix);
            yaml.EndMap();
        }

        yaml.ListField("workspaces", Workspaces);
        yaml.ObjectField("taskSpec", TaskSpec);
        yaml.EndMap();
    }
}
