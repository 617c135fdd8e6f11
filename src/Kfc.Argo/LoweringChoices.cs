using System.Collections.Immutable;
using Kfc.Compiler;
using Kfc.Ir;

namespace Kfc.Argo;

/// <summary>Says of each node of the author's graph what has become of it. Argo has a form of its own for each kind.</summary>
internal sealed class LoweringChoices : GraphVisitor
{
    private readonly ImmutableArray<LoweringChoice>.Builder _choices = ImmutableArray.CreateBuilder<LoweringChoice>();

    public static ImmutableArray<LoweringChoice> Of(PipelineGraph graph)
    {
        var choices = new LoweringChoices();
        choices.VisitGraph(graph);
        return choices._choices.ToImmutable();
    }

    public override void VisitTask(TaskNode task) => Add(task, "task", "a call of a template", "equal templates are stored once");

    public override void VisitBranch(BranchNode branch)
    {
        Add(branch, "branch", "a graph whose calls have a when expression", "expressions compare values of any type");
        if (!branch.Merges.IsEmpty)
            Add(branch, "choose", "an output of the graph by an expression", "an expression can ask which arm ran");
        base.VisitBranch(branch);
    }

    public override void VisitLoop(LoopNode loop)
    {
        Add(loop, "loop", loop.Items is LiteralExpression ? "a graph with one call that is repeated over written items" : "a graph with one call that is repeated over a parameter",
            "its outputs have a default, so that an empty list is a list");
        base.VisitLoop(loop);
    }

    public override void VisitRepeat(RepeatNode repeat)
    {
        Add(repeat, "repetition", "a graph that calls itself", "an iteration decides whether another one follows");
        base.VisitRepeat(repeat);
    }

    public override void VisitScope(ScopeNode scope)
    {
        Add(scope, "scope", "a graph of its own", "its exit handler runs when the graph has ended");
        base.VisitScope(scope);
    }

    public override void VisitSubPipeline(SubPipelineNode pipeline)
    {
        Add(pipeline, "pipeline", "a graph of its own", "equal ones are stored once");
        base.VisitSubPipeline(pipeline);
    }

    public override void VisitExit(ExitNode exit)
    {
        Add(exit, "exit handler", "an exit hook", "it runs whatever happened");
        base.VisitExit(exit);
    }

    private void Add(Node node, string construct, string lowering, string reason) => _choices.Add(new(node.Id, construct, lowering, reason, node.Source));
}
