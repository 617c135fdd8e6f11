using System.Collections.Immutable;
using Kfc.Compiler.Yaml;
using Kfc.Kubernetes;

namespace Kfc.Argo.Manifest;

/// <summary>The <c>inputs</c>, <c>outputs</c> or <c>arguments</c> of something.</summary>
internal sealed record Slots(ImmutableArray<Parameter> Parameters, ImmutableArray<Artifact> Artifacts) : IYamlObject
{
    public static Slots None { get; } = new([], []);

    public bool IsEmpty => Parameters.IsEmpty && Artifacts.IsEmpty;

    public Slots? OrNull => IsEmpty ? null : this;

    public void Write(YamlWriter yaml)
    {
        yaml.BeginMap();
        yaml.ListField("parameters", Parameters);
        yaml.ListField("artifacts", Artifacts);
        yaml.EndMap();
    }
}
