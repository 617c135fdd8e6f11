using System.Collections.Immutable;

namespace Kfc.Tekton.Interpreter.Tests;

/// <summary>Puts results of earlier steps into a step's words, after controller and kubelet are done.</summary>
internal sealed class Entrypoint(IReadOnlyDictionary<string, ParamValue> results)
{
    /// <summary>One reference after the other, over the whole text: the second is also replaced inside the first one's value.</summary>
    public string Expand(string text) => Variables.Mentioned(text).Where(n => n.StartsWith("steps.", StringComparison.Ordinal)).ToList()
        .Aggregate(text, (t, name) => results.TryGetValue(name, out var value)
            ? t.Replace($"$({name})", value.Text, StringComparison.Ordinal)
            : throw new RefusedException($"the step result $({name}) was not written"));

    public ImmutableArray<string> Expand(ImmutableArray<string> argv) => [.. argv.SelectMany(word =>
        word.EndsWith("[*])", StringComparison.Ordinal) && Variables.Mentioned(word).ToArray() is [var name]
            && results.TryGetValue(name[..^"[*]".Length], out var value) && value.Items is { } items && word == $"$({name})"
            ? items
            : [Expand(word)])];

    public bool Holds(WhenClause when) => when.Values.Select(Expand).Contains(Expand(when.Input), StringComparer.Ordinal) == when.In;
}
