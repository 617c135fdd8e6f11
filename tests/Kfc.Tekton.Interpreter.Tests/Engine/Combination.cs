using System.Collections.Immutable;

namespace Kfc.Tekton.Interpreter.Tests;

/// <summary>One element of the product of a matrix: the first parameter varies fastest.</summary>
internal sealed record Combination(int Index, string RunName, ImmutableDictionary<string, string> Values)
{
    /// <summary>The combinations of a task; empty when one of its lists is.</summary>
    public static ImmutableArray<Combination> Of(PipelineTask task, RunOptions options, Variables known)
    {
        var lists = task.Matrix.Select(p => (p.Name, Items: known.Apply(p.Value).Items
            ?? throw new RefusedException($"{task.Name}: {p.Name} is no array"))).ToList();
        var count = lists.Aggregate(1, (n, list) => n * list.Items.Length);
        return [.. Enumerable.Range(0, count).Select(index =>
        {
            var values = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
            var rest = index;
            foreach (var (name, items) in lists)
            {
                values.Add(name, items[rest % items.Length]);
                rest /= items.Length;
            }

            var run = $"{options.RunName}-{task.Name}";
            return new Combination(index, count == 1 ? run : $"{run}-{index}", values.ToImmutable());
        })];
    }

    /// <summary>The whole of what the combinations made, by result, in the text order of their names; what is missing leaves no gap.</summary>
    public static ImmutableDictionary<string, ParamValue> FanIn(PipelineTask task, IEnumerable<(Combination Combination, TaskOutcome Outcome)> runs)
    {
        var ordered = runs.OrderBy(r => r.Combination.RunName, StringComparer.Ordinal).ToList();
        var results = ImmutableDictionary.CreateBuilder<string, ParamValue>(StringComparer.Ordinal);
        foreach (var name in task.Spec.Results.Select(r => r.Name))
        {
            ImmutableArray<string> values = [.. ordered.Where(r => r.Outcome.Results.ContainsKey(name)).Select(r => r.Outcome.Results[name].Text)];
            if (values.Length > 0)
            {
                results.Add(name, ParamValue.Of(values));
            }
        }

        return results.ToImmutable();
    }
}
