using System.Collections.Immutable;
using Kfc.Compiler.Yaml;
using Kfc.Kubernetes;

namespace Kfc.Argo.Manifest;

/// <summary>A container of a template.</summary>
internal sealed record ContainerSpec(string Image) : IYamlObject
{
    /// <summary>Only containers beside the main one are named.</summary>
    public string? Name { get; init; }

    public string? ImagePullPolicy { get; init; }

    public string? WorkingDir { get; init; }

    public ImmutableArray<string> Command { get; init; } = [];

    public ImmutableArray<string> Args { get; init; } = [];

    public ImmutableArray<EnvVar> Env { get; init; } = [];

    public ResourceRequirements? Resources { get; init; }

    public ImmutableArray<Mount> Mounts { get; init; } = [];

    public SecurityContext? Security { get; init; }

    /// <summary>Whether it sees what the main container sees, its artifacts included.</summary>
    public bool MirrorsMounts { get; init; }

    /// <summary>Fields that the author gave as JSON.</summary>
    public ImmutableArray<RawField> Fields { get; init; } = [];

    public void Write(YamlWriter yaml)
    {
        yaml.BeginMap();
        yaml.TextField("name", Name);
        yaml.TextField("image", Image);
        yaml.TextField("imagePullPolicy", ImagePullPolicy);
        yaml.TextField("workingDir", WorkingDir);
        yaml.TextsField("command", Command);
        yaml.TextsField("args", Args);
        yaml.EnvironmentField(Env, Fields);
        yaml.ObjectField("resources", Resources);
        yaml.ListField("volumeMounts", Mounts);
        yaml.ObjectField("securityContext", Security);
        yaml.FlagField("mirrorVolumeMounts", MirrorsMounts);
        yaml.Rest(Fields, resources: "resources");
        yaml.EndMap();
    }
}
