using System.Collections.Immutable;
using Kfc.Ir;
using Kfc.Tekton.Lowering.Scopes;
using Kfc.Tekton.Manifest;

namespace Kfc.Tekton.Lowering;

/// <summary>What must be known about the whole pipeline before a single task can be written.</summary>
internal sealed class LoweringPlan
{
    private static readonly Publication Nothing = new();

    private readonly Dictionary<string, Publication> _publications = new(StringComparer.Ordinal);
    private readonly Dictionary<string, BranchPlan> _branches = new(StringComparer.Ordinal);
    private readonly Dictionary<ImmutableArray<Expression>, List<(ImmutableArray<When> Guards, BranchPlan Plan)>> _decisions = new(SameConditions.Comparer);
    private readonly DirectGuards _direct;

    public LoweringPlan(GraphIndex index, References references, FailureGroups groups, List<Diagnostic> diagnostics)
    {
        Groups = groups;
        Index = index;
        References = references;
        _direct = new DirectGuards(references);
        foreach (var task in index.Tasks)
        {
            foreach (var value in TaskReads.Of(task.Node))
                Carry(value);
        }

        foreach (var loop in index.Loops)
            Plan(loop);

        foreach (var branch in index.Branches)
        {
            if (Decide(branch, diagnostics) is { } plan)
                _branches.Add(branch.Node.Id, plan);
            foreach (var merge in branch.Node.Merges)
                Route(branch, merge);
        }

        foreach (var output in index.Graph.Outputs.Where(o => !References.IsResult(o.Value)))
            Carry(output.Value);
        LoopItems.MarkUnread(index, Publish);
    }

    public GraphIndex Index { get; }

    public References References { get; }

    /// <summary>Tasks whose failure is held back.</summary>
    public FailureGroups Groups { get; }

    public BranchPlan Branch(string id) => _branches[id];

    public Publication Publication(string task) => _publications.GetValueOrDefault(task, Nothing);

    /// <summary>Folder of the values of an arm, below the run's own folder.</summary>
    public static string MergeFolder(string branch, int arm, int cases) => $"{MergeFolder(branch)}/{BranchPlan.Word(arm, cases)}";

    /// <summary>Folder of the folders of all arms.</summary>
    public static string MergeFolder(string branch) => $"kfc-merge/{branch}";

    /// <summary>Whether a value is made inside an arm, so that it can only leave it by the workspace.</summary>
    public bool IsInner(BranchNode branch, int arm, Expression value) => Operands.Of(value).Any(o => o switch
    {
        OutputExpression output => Index.Task(output.Task).Scope.IsWithin(branch, arm),
        MergeExpression merge => Index.Branch(merge.Branch).Scope.IsWithin(branch, arm),
        CollectExpression collect => Index.Loop(collect.Loop).Scope.IsWithin(branch, arm),
        _ => false,
    });

    /// <summary>The task that can write an inner value: the one that makes it, or one made for it when it is composed.</summary>
    public string? WriterOf(Expression value) => References.IsResult(value) ? References.Producer(value) : null;

    private void Plan(PlacedLoop loop)
    {
        foreach (var operand in loop.Body.OuterOperands)
            Carry(operand);
        if (LoopItems.ProducerOf(loop.Node, Index) is { } producer)
        {
            Publish(Index.Task(producer.Task).Name).Listed.Add((producer.Port, loop.HasEnd));
            return;
        }

        if (loop.Scope.IsFinal)
        {
            Publish(LoopItems.MakerOf(loop, References)).Items.Add(new(LoopItems.ResultOf(loop), loop.Node.Items));
            return;
        }

        foreach (var operand in LoopItems.ItemOperands(loop))
            Carry(operand);
    }

    private Publication Publish(string task)
    {
        if (!_publications.TryGetValue(task, out var publication))
            _publications.Add(task, publication = new());
        return publication;
    }

    private void Carry(Expression value)
    {
        foreach (var operand in Operands.Of(value))
        {
            switch (operand)
            {
                case OutputExpression output:
                    Publish(Index.Task(output.Task).Name).Carried.Add(output.Port);
                    break;
                case MergeExpression merge:
                    Publish(References.MergeTask(merge.Branch)).Carried.Add(merge.Name);
                    break;
            }
        }
    }

    private BranchPlan? Decide(PlacedBranch branch, List<Diagnostic> diagnostics)
    {
        var node = branch.Node;
        var operands = node.Cases.SelectMany(c => Operands.Of(c.Condition)).ToList();
        ImmutableArray<string> producers = [.. operands.Select(References.Producer).OfType<string>().Distinct(StringComparer.Ordinal)];
        var arms = node.Merges.IsEmpty ? DirectArms(branch) : null;
        if (arms is not null)
            return new(arms.Value, producers);
        if (operands.Any(o => o is RunStatusExpression or FailureDetailsExpression))
        {
            diagnostics.Add(TektonDiagnostics.ExitConditionNeedsPod.At(node.Source));
            return null;
        }

        ImmutableArray<Expression> conditions = [.. node.Cases.Select(c => c.Condition)];
        // What a loop made is put together by its readers: no pod of it has all.
        var inProducer = producers.Length == 1 && !operands.Any(o => o is CollectExpression);
        if (branch.Scope.IsFinal && !inProducer && !producers.IsEmpty)
        {
            diagnostics.Add(TektonDiagnostics.ExitConditionOfSeveral.At(node.Source, string.Join(", ", producers)));
            return null;
        }

        // Copies of a body often ask the same. What is computed with a task's results, or under no further guards, is there for all.
        var guards = inProducer || branch.Scope.IsFinal ? [] : GuardsOf(branch.Scope);
        if (!_decisions.TryGetValue(conditions, out var decisions))
            _decisions.Add(conditions, decisions = []);
        if (decisions.Find(d => d.Guards.All(guards.Contains)).Plan is { } known)
            return known with { Evaluator = null, IsShared = true };
        var name = References.Selector(node.Id);
        var selection = new Selection(name, conditions);
        if (inProducer)
        {
            Publish(producers[0]).Selections.Add(selection);
        }
        else
        {
            foreach (var branchCase in node.Cases)
                Carry(branchCase.Condition);
        }

        var selector = Ref.Result(inProducer ? producers[0] : name, name);
        var plan = new BranchPlan([.. Enumerable.Range(0, branch.Arms).Select(a => ImmutableArray.Create(new When(selector, [BranchPlan.Word(a, node.Cases.Length)])))],
            [inProducer ? producers[0] : name])
        {
            Selector = selector,
            Evaluator = inProducer ? null : selection,
        };
        decisions.Add((guards, plan));
        return plan;
    }

    private ImmutableArray<When> GuardsOf(Scope scope) =>
        [.. scope.Arms().Where(a => _branches.ContainsKey(a.Branch.Id)).SelectMany(a => _branches[a.Branch.Id].Arms[a.Arm])];

    private ImmutableArray<ImmutableArray<When>>? DirectArms(PlacedBranch branch)
    {
        var count = branch.Node.Else is null ? branch.Arms - 1 : branch.Arms;
        var arms = ImmutableArray.CreateBuilder<ImmutableArray<When>>(count);
        for (var arm = 0; arm < count; arm++)
        {
            if (_direct.OfArm(branch.Node, arm) is not { } guards)
                return null;
            arms.Add(guards);
        }

        return arms.ToImmutable();
    }

    private void Route(PlacedBranch branch, Merge merge)
    {
        for (var arm = 0; arm < merge.Values.Length; arm++)
        {
            var value = merge.Values[arm];
            if (IsInner(branch.Node, arm, value) && WriterOf(value) is { } writer)
                Publish(writer).Writes.Add(new($"{MergeFolder(branch.Node.Id, arm, branch.Node.Cases.Length)}/{merge.Name}", value));
            else
                Carry(value);
        }
    }
}
