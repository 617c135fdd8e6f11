using Kfc.Compiler.Yaml;
using Kfc.Kubernetes;

namespace Kfc.Argo.Manifest;

/// <summary>Where the value of an output parameter comes from: exactly one of a file, another output or an expression.</summary>
internal sealed record ValueFrom : IYamlObject
{
    public string? Path { get; init; }

    public string? Parameter { get; init; }

    public string? Expression { get; init; }

    public string? JsonPath { get; init; }

    /// <summary>Whoever lets a suspended step go on gives the value.</summary>
    public bool Supplied { get; init; }

    /// <summary>What stands in when nothing was made; it is not used when the producer failed.</summary>
    public string? Default { get; init; }

    public void Write(YamlWriter yaml)
    {
        yaml.BeginMap();
        yaml.TextField("path", Path);
        yaml.TextField("parameter", Parameter);
        yaml.TextField("expression", Expression);
        yaml.TextField("jsonPath", JsonPath);
        if (Supplied)
        {
            yaml.Key("supplied");
            yaml.BeginMap();
            yaml.EndMap();
        }

        yaml.TextField("default", Default);
        yaml.EndMap();
    }
}
