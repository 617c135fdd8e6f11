using Kfc.Compiler.Yaml;
using Kfc.Kubernetes;

namespace Kfc.Argo.Manifest;

/// <summary>An artifact of a template or a call.</summary>
internal sealed record Artifact(string Name) : IYamlObject
{
    public string? GlobalName { get; init; }

    public string? Path { get; init; }

    public bool Optional { get; init; }

    /// <summary>Stored as it is instead of as a compressed archive.</summary>
    public bool IsPlain { get; init; }

    public string? From { get; init; }

    public string? FromExpression { get; init; }

    /// <summary>A place in storage; null for the configured one.</summary>
    public ArtifactLocation? Location { get; init; }

    public void Write(YamlWriter yaml)
    {
        yaml.BeginMap();
        yaml.TextField("name", Name);
        yaml.TextField("globalName", GlobalName);
        yaml.TextField("path", Path);
        yaml.FlagField("optional", Optional);
        if (IsPlain)
        {
            yaml.Key("archive");
            yaml.BeginMap();
            yaml.Key("none");
            yaml.BeginMap();
            yaml.EndMap();
            yaml.EndMap();
        }

        yaml.TextField("from", From);
        yaml.TextField("fromExpression", FromExpression);
        if (Location is not null)
            yaml.ObjectField(Location.Kind, Location);
        yaml.EndMap();
    }
}
