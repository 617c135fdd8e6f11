using Kfc.Validation.Expressions;
using Kfc.Validation.Yaml;

namespace Kfc.Validation.Rules.Argo.Calls;

/// <summary>What a task of a DAG waits for.</summary>
internal static class DagEdges
{
    public static IEnumerable<(string Task, string Result, ScalarNode At)> Of(ArgoCall task)
    {
        foreach (var dependency in task.Node.Scalars("dependencies"))
            yield return (dependency.Text, "", dependency);
        if (task.Node.Scalar("depends") is not { Text.Length: > 0 } depends)
            yield break;
        foreach (var (name, result) in DependsExpression.Parse(depends.Text).Uses)
            yield return (name, result, depends);
    }

    /// <summary>All tasks that have ended, or been passed over, when a task starts.</summary>
    public static HashSet<string> Ancestors(ArgoCall task, IReadOnlyList<ArgoCall> all)
    {
        var byName = all.DistinctBy(c => c.Name, StringComparer.Ordinal).ToDictionary(c => c.Name, StringComparer.Ordinal);
        var found = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<ArgoCall>([task]);
        while (open.TryPop(out var current))
        {
            foreach (var name in Of(current).Select(e => e.Task).Where(n => byName.ContainsKey(n) && found.Add(n)))
                open.Push(byName[name]);
        }

        return found;
    }
}
