using Kfc.Compiler;
using Kfc.Ir;

namespace Kfc.Tekton.Lowering;

/// <summary>What Tekton cannot carry inside the regions of a graph.</summary>
internal sealed class RegionLegality(PipelineGraph graph, CompileOptions options, List<Diagnostic> diagnostics)
{
    private readonly HashSet<string> _exitTasks = new(StringComparer.Ordinal);
    private readonly TaskLegality _tasks = new(options, diagnostics);

    public void Check() => Check(graph.Root, isFinal: false, isScope: false);

    private void Check(Region region, bool isFinal, bool isScope = false)
    {
        foreach (var node in region.Nodes)
        {
            switch (node)
            {
                case TaskNode task:
                    CheckTask(task, isFinal);
                    break;
                case ExitNode exit:
                    Check(exit.Body, isFinal: !isScope);
                    break;
                case ScopeNode scope:
                    Check(scope.Body, isFinal, isScope: true);
                    break;
                case BranchNode branch:
                    CheckBranch(branch, isFinal);
                    break;
                case LoopNode loop:
                    diagnostics.AddRange(LoopLegality.Of(loop, graph, isFinal));
                    CheckLoop(loop, isFinal);
                    break;
            }
        }
    }

    private void CheckTask(TaskNode task, bool isFinal)
    {
        _tasks.Check(task);
        CheckValues(task, TaskReads.Of(task), isFinal, task.Id);
        if (!isFinal)
            return;
        foreach (var earlier in task.After)
            diagnostics.Add(TektonDiagnostics.OrderInExit.At(task.Source, task.Id, earlier));
        _exitTasks.Add(task.Id);
    }

    private void CheckBranch(BranchNode branch, bool isFinal)
    {
        if (isFinal && !branch.Merges.IsEmpty)
            diagnostics.Add(TektonDiagnostics.MergeInExit.At(branch.Source, branch.Id));
        CheckValues(branch, branch.Cases.Select(c => c.Condition).Concat(branch.Merges.SelectMany(m => m.Values)), isFinal, branch.Id);
        foreach (var arm in branch.Cases)
            Check(arm.Body, isFinal);
        if (branch.Else is not null)
            Check(branch.Else, isFinal);
    }

    private void CheckValues(Node node, IEnumerable<Expression> values, bool isFinal, string id)
    {
        foreach (var value in values)
        {
            if (!isFinal)
                continue;
            foreach (var earlier in Operands.Of(value).Select(Maker).OfType<string>().Where(_exitTasks.Contains))
                diagnostics.Add(TektonDiagnostics.OrderInExit.At(node.Source, id, earlier));
        }
    }

    private static string? Maker(Expression operand) => operand switch
    {
        OutputExpression output => output.Task,
        CollectExpression collect => collect.Loop,
        _ => null,
    };

    private void CheckLoop(LoopNode loop, bool isFinal)
    {
        var body = LoopBody.Of(loop, graph, Scope.Root);
        foreach (var task in body.Tasks)
            _tasks.Check(task.Node);
        if (!isFinal)
            return;
        CheckValues(loop, [loop.Items, .. body.OuterOperands], isFinal, loop.Id);
        foreach (var earlier in body.OuterAfter)
            diagnostics.Add(TektonDiagnostics.OrderInExit.At(loop.Source, loop.Id, earlier));
        _exitTasks.Add(loop.Id);
    }
}
