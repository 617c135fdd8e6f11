using Kfc.Compiler;
using Kfc.Ir;

namespace Kfc.Tekton.Lowering;

/// <summary>The tasks and branches of a graph by id, in the author's order.</summary>
internal sealed class GraphIndex
{
    /// <summary>Longest name of a task: it becomes a label.</summary>
    public const int MaxTaskName = 63;

    private readonly Dictionary<string, PlacedTask> _tasks = new(StringComparer.Ordinal);
    private readonly Dictionary<string, PlacedBranch> _branches = new(StringComparer.Ordinal);
    private readonly Dictionary<string, PlacedLoop> _loops = new(StringComparer.Ordinal);
    private readonly List<PlacedLoop> _loopOrder = [];
    private readonly List<PlacedTask> _taskOrder = [];
    private readonly List<PlacedBranch> _branchOrder = [];

    public GraphIndex(PipelineGraph graph)
    {
        Graph = graph;
        Add(graph.Root, Scope.Root);
    }

    public PipelineGraph Graph { get; }

    public IReadOnlyList<PlacedTask> Tasks => _taskOrder;

    public IReadOnlyList<PlacedBranch> Branches => _branchOrder;

    public PlacedTask Task(string id) => _tasks[id];

    public bool IsTask(string id) => _tasks.ContainsKey(id);

    public IReadOnlyList<PlacedLoop> Loops => _loopOrder;

    public PlacedLoop Loop(string id) => _loops[id];

    public bool IsLoop(string id) => _loops.ContainsKey(id);

    public PlacedBranch Branch(string id) => _branches[id];

    public bool IsBranch(string id) => _branches.ContainsKey(id);

    private void Add(Region region, Scope scope)
    {
        foreach (var node in region.Nodes)
        {
            switch (node)
            {
                case TaskNode task:
                    var placed = new PlacedTask(task, Names.Fit(task.Id, MaxTaskName), Graph.Components[task.Component], scope);
                    _tasks.Add(task.Id, placed);
                    _taskOrder.Add(placed);
                    break;
                case BranchNode branch:
                    Add(branch, scope);
                    break;
                case LoopNode loop:
                    var fan = new PlacedLoop(loop, LoopBody.Of(loop, Graph, scope, element => IsHanded(element, loop)), scope);
                    _loops.Add(loop.Id, fan);
                    _loopOrder.Add(fan);
                    break;
                case ExitNode exit:
                    Add(exit.Body, new(scope, null, 0, IsFinal: true));
                    break;
            }
        }
    }

    /// <summary>Whether an element is what the iteration of an earlier loop over the same list made that stands at the position of this one.</summary>
    public bool IsOwn(ElementExpression element, LoopNode loop) => MakerOf(element, loop) is not null;

    /// <summary>Whether the only task of an iteration takes such an element, which an ignored failure may have left out.</summary>
    private bool IsHanded(ElementExpression element, LoopNode loop) =>
        loop.Body.Nodes is [TaskNode] && MakerOf(element, loop) is { HasEnd: true, Inner: null };

    private PlacedLoop? MakerOf(ElementExpression element, LoopNode loop) =>
        element is { List: CollectExpression list, Index: LoopItemExpression { IsIndex: true } index } && index.Loop == loop.Id
        && _loops.TryGetValue(list.Loop, out var maker) && maker.Node.Items == loop.Items ? maker : null;

    private void Add(BranchNode branch, Scope scope)
    {
        var placed = new PlacedBranch(branch, scope);
        _branches.Add(branch.Id, placed);
        _branchOrder.Add(placed);
        for (var arm = 0; arm < branch.Cases.Length; arm++)
            Add(branch.Cases[arm].Body, new(scope, branch, arm, scope.IsFinal));
        if (branch.Else is not null)
            Add(branch.Else, new(scope, branch, branch.Cases.Length, scope.IsFinal));
    }
}
