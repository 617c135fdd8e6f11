using System.Collections.Immutable;

namespace Kfc.Argo.Interpreter.Tests;

/// <summary>How a workflow ended.</summary>
public sealed record RunOutcome(
    Phase Phase,
    string Message,
    ImmutableDictionary<string, Node> Nodes,
    ImmutableDictionary<string, string> Outputs)
{
    public Node this[string path] => Nodes.TryGetValue(path, out var node)
        ? node : throw new KeyNotFoundException($"there is no node {path} among {string.Join(", ", Nodes.Keys.Order(StringComparer.Ordinal))}");

    /// <summary>Nodes with pods, in the order in which they started.</summary>
    public IEnumerable<Node> Leaves => Nodes.Values.Where(n => n.Pods.Count > 0).OrderBy(n => n.Start).ThenBy(n => n.Path, StringComparer.Ordinal);

    /// <summary>Most leaves below a path that ran at the same time.</summary>
    public int MostTogether(string path)
    {
        var leaves = Leaves.Where(n => n.Path.StartsWith(path, StringComparison.Ordinal)).ToList();
        return leaves.Count == 0 ? 0 : leaves.Max(a => leaves.Count(b => b.Start <= a.Start && a.Start < b.End));
    }

    public override string ToString() =>
        $"{Phase} {Message}\n" + string.Join('\n', Nodes.Values.OrderBy(n => n.Path, StringComparer.Ordinal));
}
