using Kfc.Compiler.Yaml;
using Kfc.Kubernetes;

namespace Kfc.Argo.Manifest;

/// <summary>Further attempts after any kind of failure, a lost node included.</summary>
internal sealed record RetryStrategy(string Limit) : IYamlObject
{
    /// <summary>Pause before the first further attempt; null for none.</summary>
    public string? Duration { get; init; }

    public string? Factor { get; init; }

    /// <summary>Longest pause.</summary>
    public string? Cap { get; init; }

    public void Write(YamlWriter yaml)
    {
        yaml.BeginMap();
        yaml.TextField("limit", Limit);
        yaml.TextField("retryPolicy", "Always");
        if (Duration is not null)
        {
            yaml.Key("backoff");
            yaml.BeginMap();
            yaml.TextField("duration", Duration);
            yaml.TextField("factor", Factor);
            yaml.TextField("cap", Cap);
            yaml.EndMap();
        }

        yaml.EndMap();
    }
}
