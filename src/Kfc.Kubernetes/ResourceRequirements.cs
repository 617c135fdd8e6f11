using System.Collections.Immutable;
using Kfc.Compiler.Yaml;

namespace Kfc.Kubernetes;

/// <summary>Requests and limits of a container, by resource name.</summary>
internal sealed record ResourceRequirements(
    ImmutableSortedDictionary<string, string> Requests,
    ImmutableSortedDictionary<string, string> Limits) : IYamlObject
{
    public void Write(YamlWriter yaml)
    {
        yaml.BeginMap();
        yaml.MapField("requests", Requests);
        yaml.MapField("limits", Limits);
        yaml.EndMap();
    }
}
