using System.Collections.Immutable;
using Kfc.Ir;

namespace Kfc.Tekton.Lowering;

/// <summary>A container of a loop's body and the arms that it stands in, outermost first.</summary>
internal sealed record BodyTask(PlacedTask Task, ImmutableArray<(BranchNode Branch, int Arm)> Arms)
{
    public TaskNode Node => Task.Node;
}

/// <summary>The body of a loop as a line of containers: the author's order respects all that they wait for.</summary>
internal sealed class LoopBody : GraphVisitor
{
    private readonly Dictionary<string, BranchNode> _branches = new(StringComparer.Ordinal);
    private readonly Dictionary<string, BodyTask> _tasks = new(StringComparer.Ordinal);
    private readonly List<BodyTask> _order = [];
    private readonly List<Expression> _operands = [];
    private readonly HashSet<string> _loops;
    private readonly HashSet<ElementExpression> _handed = [];
    private readonly Func<ElementExpression, bool> _isHanded;

    private LoopBody(LoopNode loop, PipelineGraph graph, Scope scope, Func<ElementExpression, bool> isHanded)
    {
        _isHanded = isHanded;
        var innermost = PlacedLoop.InnerOf(loop) ?? loop;
        _loops = new([loop.Id, innermost.Id], StringComparer.Ordinal);
        Line(innermost.Body, []);
        VisitRegion(innermost.Body);
        // What the task itself does not read is missing without it being skipped.
        _isHanded = _handed.Contains;
        foreach (var collected in innermost.Collected)
            VisitCollected(collected);

        void Line(Region region, ImmutableArray<(BranchNode, int)> arms)
        {
            foreach (var node in region.Nodes)
            {
                switch (node)
                {
                    case TaskNode task:
                        var placed = new BodyTask(new(task, task.Id, graph.Components[task.Component], scope), arms);
                        _tasks.Add(task.Id, placed);
                        _order.Add(placed);
                        break;
                    case BranchNode branch:
                        _branches.Add(branch.Id, branch);
                        for (var arm = 0; arm < branch.Cases.Length; arm++)
                            Line(branch.Cases[arm].Body, arms.Add((branch, arm)));
                        if (branch.Else is not null)
                            Line(branch.Else, arms.Add((branch, branch.Cases.Length)));
                        break;
                }
            }
        }
    }

    public IReadOnlyList<BodyTask> Tasks => _order;

    /// <summary>The only container: such a body keeps all settings of its task.</summary>
    public BodyTask? Only => _order is [var only] ? only : null;

    /// <summary>Values of the run that the body reads.</summary>
    public IEnumerable<Expression> OuterOperands => NeededOperands.Concat(_handed.Select(e => e.List)).Distinct();

    /// <summary>Those of them without which no iteration runs.</summary>
    public IEnumerable<Expression> NeededOperands => _operands.Where(o => !Has(o)).Distinct();

    /// <summary>Nodes outside the body that its tasks wait for.</summary>
    public IEnumerable<string> OuterAfter => _order.SelectMany(t => t.Node.After).Where(id => !_tasks.ContainsKey(id) && !_branches.ContainsKey(id));

    /// <summary>What the one pod of an iteration is like; legality has seen to it that all tasks agree.</summary>
    public TaskSettings PodSettings => _order.Count == 0 ? TaskSettings.Default : _order[0].Node.Settings;

    /// <summary>Whether an iteration may fail and the run goes on.</summary>
    public bool MayFail => Only?.Node.Settings.ContinueOnFailure == true;

    /// <summary>Whether a container shares its pod and may fail alone: nobody reads what it makes, so that nothing else hangs on it.</summary>
    public bool FailsAlone(BodyTask task) => Only is null && task.Node.Settings is { ContinueOnFailure: true, TimeoutSeconds: null } && !IsRead(task);

    private bool IsRead(BodyTask task) => _operands.Any(o => o is OutputExpression output && output.Task == task.Node.Id);

    public bool HasArtifacts => _order.Any(t => t.Task.Component.Outputs.Any(o => Operands.IsArtifact(o.Type)));

    /// <summary>
    /// What an iteration of another loop over the same list made, as far as it may be missing: then the iteration at its position is skipped, and no other.
    /// </summary>
    public IReadOnlyCollection<ElementExpression> Handed => _handed;

    /// <summary>The body of a loop.</summary>
    /// <param name="loop">The loop.</param>
    /// <param name="graph">The graph that it stands in.</param>
    /// <param name="scope">Where it stands.</param>
    /// <param name="isHanded">Says what may be missing for one iteration alone; see <see cref="Handed"/>.</param>
    public static LoopBody Of(LoopNode loop, PipelineGraph graph, Scope scope, Func<ElementExpression, bool>? isHanded = null) =>
        new(loop, graph, scope, isHanded ?? (_ => false));

    public BodyTask Task(string id) => _tasks[id];

    public BranchNode Branch(string id) => _branches[id];

    /// <summary>Whether an operand is made inside an iteration.</summary>
    public bool Has(Expression operand) => operand switch
    {
        LoopItemExpression item => _loops.Contains(item.Loop),
        OutputExpression output => _tasks.ContainsKey(output.Task),
        MergeExpression merge => _branches.ContainsKey(merge.Branch),
        _ => false,
    };

    public override void VisitExpression(Expression expression)
    {
        _handed.UnionWith(Operands.Elements(expression).Where(_isHanded));
        _operands.AddRange(Operands.Outside(expression, _isHanded));
    }
}
