using System.Collections.Immutable;
using Kfc.Compiler.Yaml;
using Kfc.Kubernetes;

namespace Kfc.Argo.Manifest;

/// <summary>A graph of calls.</summary>
/// <param name="Tasks">The calls.</param>
/// <param name="RunsOn">Whether what can still run does so after a failure; by default nothing new starts.</param>
internal sealed record Dag(ImmutableArray<DagTask> Tasks, bool RunsOn) : IYamlObject
{
    public void Write(YamlWriter yaml)
    {
        yaml.BeginMap();
        if (RunsOn)
        {
            yaml.Key("failFast");
            yaml.Flag(false);
        }

        yaml.ListField("tasks", Tasks);
        yaml.EndMap();
    }
}
