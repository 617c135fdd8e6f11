using System.Collections.Immutable;
using Kfc.Compiler.Diagnostics;
using Kfc.Ir;

namespace Kfc.Compiler.Passes.Checking;

/// <summary>Walks in the author's order and looks at every reference from where it stands.</summary>
internal sealed class ReferenceCheck(PipelineGraph graph, GraphIndex index, ImmutableArray<Diagnostic>.Builder diagnostics) : GraphVisitor
{
    /// <summary>Guesses compare with every id; a graph full of errors gets only so many.</summary>
    private const int MaxGuesses = 20;

    private readonly Dictionary<string, Scope> _declared = new(StringComparer.Ordinal);
    private readonly HashSet<string> _open = new(StringComparer.Ordinal);
    private Scope _scope = new(null, null);
    private Node? _node;
    private int _exits;
    private int _guesses;

    /// <summary>Reported only when they are not part of a cycle.</summary>
    public List<Diagnostic> ForwardReferences { get; } = [];

    public override void VisitRegion(Region region)
    {
        foreach (var node in region.Nodes.Where(node => node is not ExitNode).Concat(region.Nodes.Where(node => node is ExitNode)))
            VisitNode(node);
    }

    public override void VisitNode(Node node)
    {
        var outer = _node;
        _node = node;
        _open.Add(node.Id);
        base.VisitNode(node);
        _open.Remove(node.Id);
        _declared.TryAdd(node.Id, _scope);
        _node = outer;
    }

    public override void VisitTask(TaskNode task)
    {
        if (!graph.Components.ContainsKey(task.Component))
            Report(GraphDiagnostics.UnknownComponent, task.Id, task.Component, NearestName.Sentence(task.Component, Guessable(graph.Components.Keys)));
        foreach (var id in task.After)
        {
            if (Find(id, "node") is null)
                continue;
            if (Hidden(id) is { } owner)
                Report(GraphDiagnostics.AfterInsideScope, task.Id, id, owner.Id);
        }

        base.VisitTask(task);
    }

    public override void VisitBranch(BranchNode branch)
    {
        if (branch.Cases.IsEmpty)
            Report(GraphDiagnostics.MalformedNode, branch.Id, "it has no arm with a condition");
        CheckNames.Unique(branch.Merges.Select(merge => (merge.Name, branch.Source)), Wording.Of(branch), "merged values", diagnostics);
        var arms = branch.Cases.Length + (branch.Else is null ? 0 : 1);
        foreach (var merge in branch.Merges)
        {
            if (branch.Else is null || merge.Values.Length != arms)
                Report(GraphDiagnostics.MergeArity, merge.Name, branch.Id, merge.Values.Length, branch.Cases.Length + 1);
        }

        foreach (var arm in branch.Cases)
            VisitExpression(arm.Condition);
        for (var i = 0; i < arms; i++)
        {
            Enter(branch, i < branch.Cases.Length ? branch.Cases[i].Body : branch.Else!, () =>
            {
                foreach (var merge in branch.Merges.Where(merge => i < merge.Values.Length))
                    VisitExpression(merge.Values[i]);
            });
        }
    }

    public override void VisitLoop(LoopNode loop)
    {
        if (loop.Parallelism < 1)
            Report(GraphDiagnostics.MalformedNode, loop.Id, "at least one iteration must be allowed to run at a time");
        CheckNames.Unique(loop.Collected.Select(value => (value.Name, loop.Source)), Wording.Of(loop), "collected values", diagnostics);
        VisitExpression(loop.Items);
        Enter(loop, loop.Body, () =>
        {
            foreach (var collected in loop.Collected)
                VisitCollected(collected);
        });
    }

    public override void VisitRepeat(RepeatNode repeat)
    {
        if (repeat.Max < 1)
            Report(GraphDiagnostics.MalformedNode, repeat.Id, "it must be allowed to run at least once");
        CheckNames.Unique(repeat.Outputs.Select(value => (value.Name, repeat.Source)), Wording.Of(repeat), "values", diagnostics);
        Enter(repeat, repeat.Body, () =>
        {
            VisitExpression(repeat.Until);
            foreach (var output in repeat.Outputs)
                VisitCollected(output);
        });
    }

    public override void VisitExit(ExitNode exit)
    {
        _exits++;
        Enter(exit, exit.Body, () => { });
        _exits--;
    }

    public override void VisitSubPipeline(SubPipelineNode pipeline)
    {
        CheckNames.Unique(pipeline.Arguments.Select(argument => (argument.Name, pipeline.Source)), Wording.Of(pipeline), "arguments", diagnostics);
        base.VisitSubPipeline(pipeline);
    }

    public override void VisitExpression(Expression expression)
    {
        switch (expression)
        {
            case OutputExpression output when Value(output.Task, "task") is TaskNode task:
                if (index.PortsOf(task.Component) is { } ports)
                    Member(ports.Outputs.ContainsKey(output.Port), output.Port, task, ports.Outputs.Keys);
                break;
            case MergeExpression merge when Value(merge.Branch, "branch") is BranchNode branch:
                Member(branch.Merges.Any(m => m.Name == merge.Name), merge.Name, branch, branch.Merges.Select(m => m.Name));
                break;
            case CollectExpression collect when Value(collect.Loop, "loop") is LoopNode loop:
                Member(loop.Collected.Any(c => c.Name == collect.Name), collect.Name, loop, loop.Collected.Select(c => c.Name));
                break;
            case RepeatedExpression repeated when Value(repeated.Repeat, "repetition") is RepeatNode repeat:
                Member(repeat.Outputs.Any(o => o.Name == repeated.Name), repeated.Name, repeat, repeat.Outputs.Select(o => o.Name));
                break;
            case LoopItemExpression item when !IsOpenLoop(item):
                if (Find(item.Loop, "loop") is not null)
                    Report(GraphDiagnostics.LoopValueOutside, Wording.Of(_node), item.IsIndex ? "the position" : "the item", item.Loop);
                break;
            case ParameterExpression parameter:
                CheckParameter(parameter);
                break;
            case RunStatusExpression or FailureDetailsExpression or RunContextExpression { Field: RunContextField.Duration } when _exits == 0:
                Report(GraphDiagnostics.StatusOutsideExit, Wording.Of(_node));
                break;
        }

        base.VisitExpression(expression);
    }

    private bool IsOpenLoop(LoopItemExpression item) =>
        _open.Contains(item.Loop) && (index.Nodes[item.Loop] is LoopNode || (item.IsIndex && index.Nodes[item.Loop] is RepeatNode));

    private void CheckParameter(ParameterExpression parameter)
    {
        if (parameter.Scope is null)
        {
            if (!index.Parameters.ContainsKey(parameter.Name))
                Report(GraphDiagnostics.UnknownParameter, Wording.Of(_node), parameter.Name, $"the pipeline '{graph.Name}'", NearestName.Sentence(parameter.Name, Guessable(index.Parameters.Keys)));
        }
        else if (Find(parameter.Scope, "nested pipeline") is SubPipelineNode pipeline
            && !(_open.Contains(pipeline.Id) && pipeline.Arguments.Any(argument => argument.Name == parameter.Name)))
        {
            Report(GraphDiagnostics.UnknownParameter, Wording.Of(_node), parameter.Name, $"the nested pipeline '{pipeline.Id}'",
                _open.Contains(pipeline.Id) ? Wording.Known(pipeline.Arguments.Select(argument => argument.Name)) : " Its parameters can be read only inside it.");
        }
    }

    private void Enter(Node owner, Region region, Action leave)
    {
        var outer = _scope;
        _scope = new Scope(owner, outer);
        VisitRegion(region);
        leave();
        _scope.IsClosed = true;
        _scope = outer;
    }

    /// <summary>The node that a value comes from, if it exists; whether it is visible is reported on the way.</summary>
    private Node? Value(string id, string kind)
    {
        if (Find(id, kind) is not { } node)
            return null;
        if (Hidden(id) is { } owner)
        {
            var descriptor = owner switch
            {
                BranchNode => GraphDiagnostics.BranchValueOutside,
                LoopNode => GraphDiagnostics.LoopValueOutside,
                RepeatNode => GraphDiagnostics.RepeatedValueOutside,
                _ => GraphDiagnostics.ExitValueOutside,
            };
            Report(descriptor, Wording.Of(_node), id, owner.Id);
        }

        return node;
    }

    private Node? Find(string id, string kind)
    {
        if (!index.Nodes.TryGetValue(id, out var node) || (kind != "node" && Wording.Kind(node) != kind))
        {
            Report(GraphDiagnostics.UnknownNode, Wording.Of(_node), kind, id, NearestName.Sentence(id, Guessable(index.Nodes.Keys)));
            return null;
        }

        return node;
    }

    /// <summary>What hides an existing node from here; a node that comes later is noted.</summary>
    private Node? Hidden(string id)
    {
        if (_declared.TryGetValue(id, out var scope))
            return scope.Hiding()?.Owner;
        ForwardReferences.Add(GraphDiagnostics.ForwardReference.At(Location, Wording.Of(_node), id));
        return null;
    }

    private void Member(bool exists, string name, Node node, IEnumerable<string> known)
    {
        if (!exists)
            Report(GraphDiagnostics.UnknownMember, Wording.Of(_node), name, Wording.Kind(node), node.Id, Wording.Known(known));
    }

    private IEnumerable<string> Guessable(IEnumerable<string> names) => _guesses++ < MaxGuesses ? names : [];

    private SourcePosition Location => (_node?.Source ?? SourcePosition.None) is { IsKnown: true } known ? known : graph.Source;

    private void Report(DiagnosticDescriptor descriptor, params ReadOnlySpan<object?> arguments) =>
        diagnostics.Add(descriptor.At(Location, arguments));
}
