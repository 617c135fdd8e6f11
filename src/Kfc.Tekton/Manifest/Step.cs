using System.Collections.Immutable;
using Kfc.Compiler.Yaml;
using Kfc.Kubernetes;

namespace Kfc.Tekton.Manifest;

/// <summary>A container of a task's pod; steps run one after the other, sidecars beside them.</summary>
internal sealed record Step(string Name, string Image) : IYamlObject
{
    public string? ImagePullPolicy { get; init; }

    public string? WorkingDir { get; init; }

    /// <summary>Guards: a step whose guards do not hold is skipped, and those behind it go on.</summary>
    public ImmutableArray<When> When { get; init; } = [];

    /// <summary>Limit of this step alone.</summary>
    public string? Timeout { get; init; }

    /// <summary>Whether the steps behind it go on when it fails.</summary>
    public bool ContinueOnError { get; init; }

    public ImmutableArray<string> Command { get; init; } = [];

    public ImmutableArray<string> Args { get; init; } = [];

    public ImmutableArray<EnvVar> Env { get; init; } = [];

    public ResourceRequirements? Resources { get; init; }

    public ImmutableArray<Mount> Mounts { get; init; } = [];

    public ImmutableArray<StepResult> Results { get; init; } = [];

    public SecurityContext? Security { get; init; }

    public string? Script { get; init; }

    /// <summary>Fields that the author gave as JSON.</summary>
    public ImmutableArray<RawField> Fields { get; init; } = [];

    /// <summary>Whether the compiler added the step; written nowhere.</summary>
    public bool IsHelper { get; init; }

    /// <summary>A step that the compiler adds.</summary>
    public static Step Helper(string name, string image) => new(name, image) { IsHelper = true };

    public void Write(YamlWriter yaml)
    {
        yaml.BeginMap();
        yaml.TextField("name", Name);
        yaml.TextField("image", Image);
        yaml.TextField("imagePullPolicy", ImagePullPolicy);
        yaml.TextField("workingDir", WorkingDir);
        yaml.ListField("when", When);
        yaml.TextField("timeout", Timeout);
        yaml.TextField("onError", ContinueOnError ? "continue" : null);
        yaml.TextsField("command", Command);
        yaml.TextsField("args", Args);
        yaml.EnvironmentField(Env, Fields);
        yaml.ObjectField("computeResources", Resources);
        yaml.ListField("volumeMounts", Mounts);
        yaml.ListField("results", Results);
        yaml.ObjectField("securityContext", Security);
        yaml.Rest(Fields, resources: "computeResources");
        yaml.TextField("script", Script);
        yaml.EndMap();
    }
}
