using System.Collections.Immutable;

namespace Kfc.Argo.Interpreter.Tests;

/// <summary>Where an output's or an argument's value comes from.</summary>
internal sealed record ValueSource(string? Path, string? Parameter, string? Expression, bool Supplied, string? Default, Tuple<string, string>? ConfigMap)
{
    public static ValueSource Read(Fields f)
    {
        var source = new ValueSource(
            f.OptionalText("path"),
            f.OptionalText("parameter"),
            f.OptionalText("expression"),
            f.Object("supplied", _ => "") is not null,
            f.OptionalText("default"),
            f.Object("configMapKeyRef", c => Tuple.Create(c.Text("name"), c.Text("key"))));
        var kinds = new[] { source.Path is not null, source.Parameter is not null, source.Expression is not null, source.Supplied, source.ConfigMap is not null };
        return kinds.Count(k => k) == 1 ? source : throw new RefusedException($"{f.Path}: exactly one source is expected");
    }
}

/// <summary>A parameter of a template's inputs or outputs, or an argument.</summary>
internal sealed record ParameterSpec(string Name, string? Value, string? Default, ImmutableArray<string> Enum, ValueSource? From, string? GlobalName)
{
    public static ParameterSpec Read(Fields f)
    {
        f.Ignore("description");
        var spec = new ParameterSpec(
            Check.Parameter(f.Text("name")),
            f.OptionalText("value"),
            f.OptionalText("default"),
            f.Texts("enum"),
            f.Object("valueFrom", ValueSource.Read),
            f.OptionalText("globalName"));
        return spec is { Value: not null, From: not null } ? throw new RefusedException($"{f.Path}: value excludes valueFrom")
            : f.Has("enum") && spec.Enum.IsEmpty ? throw new RefusedException($"{f.Path}: enum is empty")
            : spec;
    }
}
