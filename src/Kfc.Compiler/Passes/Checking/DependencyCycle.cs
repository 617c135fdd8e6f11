using Kfc.Compiler.Diagnostics;
using Kfc.Ir;

namespace Kfc.Compiler.Passes.Checking;

/// <summary>Finds nodes that wait for each other. Only graphs with forward references can have some, so few graphs pay for it.</summary>
/// <remarks>
/// Each node is two vertices, its start and its end: an end waits for its start and for the ends of what it holds, and
/// what it holds waits for its start.
/// </remarks>
internal sealed class DependencyCycle : GraphVisitor
{
    private const int MaxNamed = 10;
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<Node> _nodes = [];
    private readonly List<List<int>> _edges = [];
    private int _from = -1;

    /// <summary>A diagnostic that names one cycle, or null.</summary>
    public static Diagnostic? Find(PipelineGraph graph, GraphIndex index)
    {
        var search = new DependencyCycle();
        foreach (var (id, node) in index.Nodes)
        {
            search._numbers.Add(id, search._nodes.Count);
            search._nodes.Add(node);
            search._edges.Add([(2 * search._nodes.Count) - 1]);
            search._edges.Add([]);
        }

        search.VisitRegion(graph.Root);
        return search.Path() is { } path
            ? GraphDiagnostics.Cycle.At(search._nodes[path[0] / 2].Source, search.Names(path))
            : null;
    }

    public override void VisitNode(Node node)
    {
        var number = _numbers[node.Id];
        var outer = _from;
        var (start, end) = ((2 * number) + 1, 2 * number);
        if (outer >= 0)
        {
            _edges[start].Add(outer);
            _edges[outer - 1].Add(end);
        }

        _from = start;
        base.VisitNode(node);
        _from = outer;
    }

    public override void VisitTask(TaskNode task)
    {
        foreach (var id in task.After)
            Wait(_from, id);
        base.VisitTask(task);
    }

    /// <summary>Values that leave a branch belong to its end; that of an arm is known before the branch has ended.</summary>
    public override void VisitMerge(Merge merge) => AtEnd(() => base.VisitMerge(merge));

    public override void VisitCollected(Collected collected) => AtEnd(() => base.VisitCollected(collected));

    public override void VisitRepeat(RepeatNode repeat)
    {
        VisitRegion(repeat.Body);
        AtEnd(() =>
        {
            VisitExpression(repeat.Until);
            foreach (var output in repeat.Outputs)
                base.VisitCollected(output);
        });
    }

    public override void VisitExpression(Expression expression)
    {
        switch (expression)
        {
            case OutputExpression output:
                Wait(_from, output.Task);
                break;
            case MergeExpression merge:
                Wait(_from, merge.Branch);
                break;
            case CollectExpression collect:
                Wait(_from, collect.Loop);
                break;
            case RepeatedExpression repeated:
                Wait(_from, repeated.Repeat);
                break;
        }

        base.VisitExpression(expression);
    }

    private void AtEnd(Action visit)
    {
        _from--;
        visit();
        _from++;
    }

    private void Wait(int from, string id)
    {
        if (_numbers.TryGetValue(id, out var number))
            _edges[from].Add(2 * number);
    }

    /// <summary>Depth first, without recursion: chains are long.</summary>
    private List<int>? Path()
    {
        var next = new int[_edges.Count];
        var state = new byte[_edges.Count];
        var path = new List<int>();
        for (var root = 0; root < _edges.Count; root++)
        {
            if (state[root] != 0)
                continue;
            path.Add(root);
            state[root] = 1;
            while (path.Count > 0)
            {
                var vertex = path[^1];
                if (next[vertex] == _edges[vertex].Count)
                {
                    state[vertex] = 2;
                    path.RemoveAt(path.Count - 1);
                    continue;
                }

                var target = _edges[vertex][next[vertex]++];
                if (state[target] == 1)
                    return path[path.IndexOf(target)..];
                if (state[target] == 0)
                {
                    state[target] = 1;
                    path.Add(target);
                }
            }
        }

        return null;
    }

    private string Names(List<int> path)
    {
        var ids = path.Select(vertex => _nodes[vertex / 2].Id).Distinct(StringComparer.Ordinal).ToList();
        var shown = ids.Count > MaxNamed ? [.. ids.Take(MaxNamed - 1), "…"] : ids;
        return string.Join(" waits for ", [.. shown.Select(id => id == "…" ? id : $"'{id}'"), $"'{ids[0]}'"]);
    }
}
