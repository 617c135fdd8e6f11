using System.Collections.Immutable;
using Kfc.Compiler;
using Kfc.Ir;
using Kfc.Tekton.Lowering.Scopes;
using Kfc.Tekton.Manifest;

namespace Kfc.Tekton.Lowering;

/// <summary>Says of each node of the author's graph what has become of it.</summary>
internal sealed class LoweringChoices : GraphVisitor
{
    private readonly ImmutableArray<LoweringChoice>.Builder _choices = ImmutableArray.CreateBuilder<LoweringChoice>();
    private readonly Dictionary<string, PipelineTask> _tasks;
    private readonly GraphIndex _index;
    private readonly LoweringPlan _plan;
    private readonly Func<string, IReadOnlyList<string>> _partsOf;
    private bool _isPart;

    private LoweringChoices(PipelineRun run, LoweringPlan plan, Func<string, IReadOnlyList<string>> partsOf)
    {
        (_plan, _partsOf) = (plan, partsOf);
        _index = plan.Index;
        _tasks = run.PipelineSpec!.Tasks.Concat(run.PipelineSpec.Finally).ToDictionary(t => t.Name, StringComparer.Ordinal);
    }

    public static ImmutableArray<LoweringChoice> Of(PipelineGraph graph, PipelineRun run, LoweringPlan plan, Func<string, IReadOnlyList<string>> partsOf)
    {
        var choices = new LoweringChoices(run, plan, partsOf);
        choices.VisitGraph(graph);
        return choices._choices.ToImmutable();
    }

    public override void VisitTask(TaskNode task)
    {
        if (!_index.IsTask(task.Id))
            return;
        var steps = _tasks[_index.Task(task.Id).Name].TaskSpec!.Steps.Select(s => s.Name).ToList();
        var why = steps.Select(Why).OfType<string>().ToList();
        Add(task, "task", steps.Count == 1 ? "one step" : $"steps {string.Join(", ", steps)}", why.Count == 0 ? "nothing is computed around it" : string.Join("; ", why));
    }

    public override void VisitLoop(LoopNode loop)
    {
        if (_index.Loops.Any(l => l.Inner?.Id == loop.Id))
            return;
        if (!_index.IsLoop(loop.Id))
        {
            Add(loop, "loop", "written out, a copy of its tasks per item", "its list is known when compiling");
            base.VisitLoop(loop);
            return;
        }

        var parts = _partsOf(loop.Id);
        foreach (var part in parts)
            AddLoop(loop, _index.Loop(part), parts.Count);
    }

    private void AddLoop(LoopNode author, PlacedLoop fan, int parts)
    {
        var loop = fan.Node;
        var items = LoopItems.ProducerOf(loop, _index) is { } list
            ? $"task '{list.Task}' writes the items"
            : fan.Scope.IsFinal ? $"task '{LoopItems.MakerOf(fan, _plan.References)}' works out the items"
            : fan.Inner is null ? "a small task takes the list apart"
            : $"a small task makes pairs with the items of loop '{fan.Inner.Id}' inside it";
        Add(author, "loop", fan.Body.Only is null ? $"matrix, {fan.Body.Tasks.Count} containers fused into one pod per item" : "matrix, one pod per item",
            $"its list is known only at run time; {items}" + (fan.Body.Only is null ? "; Tekton repeats single tasks only" : "")
            + (parts == 1 ? "" : $"; task '{fan.Name}' is one of {parts} parts of the body, which cannot share a pod"));
    }

    public override void VisitBranch(BranchNode branch)
    {
        if (!_index.IsBranch(branch.Id))
        {
            Add(branch, "branch", "decided when compiling, or once per copy of the loop around it", "its conditions are known, or it is part of a loop that is written out");
        }
        else
        {
            var plan = _plan.Branch(branch.Id);
            var (lowering, reason) = _index.IsTask(GroupBranches.DecisionOf(branch.Id)) ? ($"guards on a result of the added task '{GroupBranches.DecisionOf(branch.Id)}'", "after a failure it must be known which tasks should have run")
                : plan.Selector is null ? ("guards on the values themselves", "every condition compares a value with fixed words")
                : plan.IsShared ? ($"guards on a result that task '{plan.Producers[0]}' computes anyway", "an earlier branch has the same conditions")
                : plan.Evaluator is null ? ($"guards on a result that task '{plan.Producers[0]}' computes", "Tekton's guards compare texts only, and all values come from this task")
                : ($"guards on a result of the added task '{plan.Producers[0]}'", "Tekton's guards compare texts only, and the values come from several places");
            Add(branch, "branch", lowering, reason);
            if (!branch.Merges.IsEmpty)
                Add(branch, "choose", $"the added task '{References.MergeTask(branch.Id)}' reads what the arm wrote", "Tekton has no value of whichever task ran");
        }

        base.VisitBranch(branch);
    }

    public override void VisitSubPipeline(SubPipelineNode pipeline)
    {
        Add(pipeline, "pipeline", "inlined", "Tekton's own nesting is not stable");
        base.VisitSubPipeline(pipeline);
    }

    public override void VisitNode(Node node)
    {
        (var outer, _isPart) = (_isPart, _isPart || node is not ExitNode);
        base.VisitNode(node);
        _isPart = outer;
    }

    public override void VisitExit(ExitNode exit)
    {
        if (_isPart)
            Add(exit, "exit handler", "tasks after all of its part, which may fail, and a gate behind them", "Tekton has finally for the whole run alone; the gate brings a failure back");
        else
            Add(exit, "exit handler", "tasks in finally", "they run whatever happened");
        base.VisitExit(exit);
    }

    private void Add(Node node, string construct, string lowering, string reason) => _choices.Add(new(node.Id, construct, lowering, reason, node.Source));

    private static string? Why(string step) => step switch
    {
        "guard" => "guard looks at parameters that somebody may have edited",
        "wait" => "wait sleeps before a further attempt",
        "prepare" => "prepare makes the folder of its artifacts",
        "stage" => "stage computes arguments that Tekton cannot compose exactly",
        "download-values" => "download-values takes large values from the bucket",
        "download" => "download takes what it reads from the bucket",
        "upload" => "upload brings its artifacts to the bucket",
        "keep" => "keep brings to the bucket what scripts of other tasks look at",
        "publish" => "publish turns its files into results",
        _ => null,
    };
}
