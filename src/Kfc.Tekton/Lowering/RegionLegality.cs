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
                    new LoopLegality(loop, graph, diagnostics).Check(isFinal);
                    CheckLoop(loop);
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
            foreach (var output in Operands.Of(value).OfType<OutputExpression>().Where(o => _exitTasks.Contains(o.Task)))
                diagnostics.Add(TektonDiagnostics.OrderInExit.At(node.Source, id, output.Task));
        }
    }

    private void CheckLoop(LoopNode loop)
    {
        foreach (var task in LoopBody.Of(loop, graph, Scope.Root).Tasks)
            _tasks.Check(task.Node);
    }
}
