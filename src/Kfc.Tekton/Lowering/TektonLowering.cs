using Kfc.Compiler;
using Kfc.Ir;
using Kfc.Tekton.Lowering.Scopes;
using Kfc.Tekton.Manifest;

namespace Kfc.Tekton.Lowering;

/// <summary>From a flat graph to a run.</summary>
internal static class TektonLowering
{
    /// <summary>Lowers a graph that the backend can carry; null when something comes up on the way.</summary>
    public static (PipelineRun Run, LoweringPlan Plan)? Lower(PipelineGraph graph, string hash, CompileOptions options, List<Diagnostic> diagnostics)
    {
        (graph, var groups) = ScopeFlattening.Run(graph, diagnostics);

        // A part that was refused is still a part, and what lies in it is in no index.
        if (diagnostics.Any(d => d.Severity == Severity.Error))
            return null;
        var index = new GraphIndex(graph);
        var plan = new LoweringPlan(index, new References(index), groups, diagnostics);
        diagnostics.AddRange(LargeChoices.Of(index, plan.References));
        if (diagnostics.Any(d => d.Severity == Severity.Error))
            return null;
        var emission = new Emission(plan, options, diagnostics);
        Add(graph.Root, emission, new TaskEmitter(emission), new BranchTasks(emission), diagnostics);
        OutputTasks.Add(emission);
        diagnostics.AddRange(ClaimCheck.Of(emission.Tasks.Concat(emission.Finally), graph.Settings));
        if (emission.Tasks.IsEmpty)
            diagnostics.Add(TektonDiagnostics.NoTasks.At(graph.Source, graph.Name));
        return (RunAssembly.Of(graph, hash, options, emission), plan);
    }

    private static void Add(Region region, Emission emission, TaskEmitter tasks, BranchTasks branches, List<Diagnostic> diagnostics)
    {
        foreach (var node in region.Nodes)
        {
            switch (node)
            {
                case TaskNode task:
                    tasks.Add(emission.Plan.Index.Task(task.Id));
                    break;
                case LoopNode loop:
                    LoopTasks.Add(emission.Plan.Index.Loop(loop.Id), emission, diagnostics);
                    break;
                case ExitNode exit:
                    Add(exit.Body, emission, tasks, branches, diagnostics);
                    break;
                case BranchNode branch:
                    var placed = emission.Plan.Index.Branch(branch.Id);
                    branches.AddEvaluator(placed);
                    foreach (var arm in branch.Cases)
                        Add(arm.Body, emission, tasks, branches, diagnostics);
                    if (branch.Else is not null)
                        Add(branch.Else, emission, tasks, branches, diagnostics);
                    CheckMerges(placed, emission, diagnostics);
                    branches.AddMerge(placed);
                    break;
            }
        }
    }

    /// <summary>A merge reads what an arm wrote; when that may be nothing, it would fail or be skipped with the other arm taken.</summary>
    private static void CheckMerges(PlacedBranch branch, Emission emission, List<Diagnostic> diagnostics)
    {
        foreach (var producer in branch.Node.Merges.SelectMany(m => m.Values).SelectMany(Operands.Of)
            .Select(emission.Plan.References.Producer).OfType<string>().Distinct(StringComparer.Ordinal))
        {
            if (emission.IsUnsure(producer))
                diagnostics.Add(TektonDiagnostics.UnsureMerge.At(branch.Node.Source, branch.Node.Id, producer));
        }
    }
}
