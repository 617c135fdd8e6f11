using Kfc.Validation.Expressions;
using Kfc.Validation.Yaml;

namespace Kfc.Validation.Rules.Argo.Calls;

/// <summary>That a task of a DAG waits for another one.</summary>
/// <param name="Task">Name of the other task.</param>
/// <param name="Result">How it must have ended; empty when that is not said.</param>
/// <param name="At">Where this is written.</param>
internal readonly record struct DagEdge(string Task, string Result, ScalarNode At);

/// <summary>What tasks of a DAG wait for.</summary>
internal static class DagEdges
{
    public static IEnumerable<DagEdge> Read(MapNode task)
    {
        foreach (var dependency in task.Scalars("dependencies"))
            yield return new(dependency.Text, "", dependency);
        if (task.Scalar("depends") is not { Text.Length: > 0 } depends)
            yield break;
        foreach (var (name, result) in DependsExpression.Parse(depends.Text).Uses)
            yield return new(name, result, depends);
    }

    /// <summary>All tasks that have ended, or been passed over, when a task starts.</summary>
    public static HashSet<string> Ancestors(ArgoCall task, IReadOnlyDictionary<string, ArgoCall> all)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<ArgoCall>([task]);
        while (open.TryPop(out var current))
        {
            foreach (var edge in current.Edges)
            {
                if (all.TryGetValue(edge.Task, out var earlier) && found.Add(edge.Task))
                    open.Push(earlier);
            }
        }

        return found;
    }
}
