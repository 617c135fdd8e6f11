using System.Collections.Immutable;
using Kfc.Compiler.Yaml;
using Kfc.Kubernetes;

namespace Kfc.Tekton.Manifest;

/// <summary>A guard: the input is one of the values. There is no <c>notin</c>, as it holds when a referenced result is missing.</summary>
internal sealed record When(string Input, ImmutableArray<string> Values) : IYamlObject
{
    public void Write(YamlWriter yaml)
    {
        yaml.BeginMap();
        yaml.TextField("input", Input);
        yaml.TextField("operator", "in");
        yaml.TextsField("values", Values);
        yaml.EndMap();
    }

    public bool Equals(When? other) => other is not null && Input == other.Input && Values.SequenceEqual(other.Values, StringComparer.Ordinal);

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Input);
}
