using System.Collections.Immutable;
using Kfc.Compiler.Yaml;
using Kfc.Kubernetes;

namespace Kfc.Tekton.Manifest;

/// <summary>A guard: the input is one of the values.</summary>
internal sealed record When(string Input, ImmutableArray<string> Values) : IYamlObject
{
    /// <summary>
    /// Whether the input is none of the values. Only for the statuses of tasks, which are always there: such a guard holds when a referenced
    /// result is missing.
    /// </summary>
    public bool IsNone { get; init; }

    public void Write(YamlWriter yaml)
    {
        yaml.BeginMap();
        yaml.TextField("input", Input);
        yaml.TextField("operator", IsNone ? "notin" : "in");
        yaml.TextsField("values", Values);
        yaml.EndMap();
    }

    public bool Equals(When? other) => other is not null && Input == other.Input && IsNone == other.IsNone && Values.SequenceEqual(other.Values, StringComparer.Ordinal);

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Input);
}
