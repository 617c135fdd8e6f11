using System.Collections.Immutable;

namespace Kfc.Ir;

/// <summary>
/// Walks a graph in the author's order: parameters aside, everything that holds a node or an expression is reached once.
/// An override calls its base method to go on below.
/// </summary>
public abstract class GraphVisitor
{
    /// <summary>Visits the nodes, then the outputs of a pipeline.</summary>
    public virtual void VisitGraph(PipelineGraph graph)
    {
        VisitRegion(graph.Root);
        foreach (var output in graph.Outputs)
            VisitOutput(output);
    }

    /// <summary>Visits the nodes of a scope in order.</summary>
    public virtual void VisitRegion(Region region)
    {
        foreach (var node in region.Nodes)
            VisitNode(node);
    }

    /// <summary>Visits a node by its kind.</summary>
    public virtual void VisitNode(Node node)
    {
        switch (node)
        {
            case TaskNode task:
                VisitTask(task);
                break;
            case BranchNode branch:
                VisitBranch(branch);
                break;
            case LoopNode loop:
                VisitLoop(loop);
                break;
            case SubPipelineNode pipeline:
                VisitSubPipeline(pipeline);
                break;
            case ScopeNode scope:
                VisitScope(scope);
                break;
            case RepeatNode repeat:
                VisitRepeat(repeat);
                break;
            case ExitNode exit:
                VisitExit(exit);
                break;
        }
    }

    /// <summary>Visits the arguments and the environment of a task.</summary>
    public virtual void VisitTask(TaskNode task)
    {
        VisitArguments(task.Arguments);
        VisitTaskSettings(task.Settings);
    }

    /// <summary>Visits the environment and the artifact keys of a task.</summary>
    public virtual void VisitTaskSettings(TaskSettings settings)
    {
        VisitArguments(settings.Env);
        VisitArguments(settings.ArtifactKeys);
    }

    /// <summary>Visits the arms in order, the else, and the merged values.</summary>
    public virtual void VisitBranch(BranchNode branch)
    {
        foreach (var arm in branch.Cases)
            VisitCase(arm);
        if (branch.Else is not null)
            VisitRegion(branch.Else);
        foreach (var merge in branch.Merges)
            VisitMerge(merge);
    }

    /// <summary>Visits the condition and the body of an arm.</summary>
    public virtual void VisitCase(BranchCase arm)
    {
        VisitExpression(arm.Condition);
        VisitRegion(arm.Body);
    }

    /// <summary>Visits the values of all arms.</summary>
    public virtual void VisitMerge(Merge merge) => VisitExpressions(merge.Values);

    /// <summary>Visits the items, the body, and the collected values.</summary>
    public virtual void VisitLoop(LoopNode loop)
    {
        VisitExpression(loop.Items);
        VisitRegion(loop.Body);
        foreach (var collected in loop.Collected)
            VisitCollected(collected);
    }

    /// <summary>Visits the value of one iteration of a loop or a repetition.</summary>
    public virtual void VisitCollected(Collected collected) => VisitExpression(collected.Value);

    /// <summary>Visits the arguments and the body of a pipeline used inside another one.</summary>
    public virtual void VisitSubPipeline(SubPipelineNode pipeline)
    {
        VisitArguments(pipeline.Arguments);
        VisitRegion(pipeline.Body);
    }

    /// <summary>Visits the body of a scope.</summary>
    public virtual void VisitScope(ScopeNode scope) => VisitRegion(scope.Body);

    /// <summary>Visits the body, the condition that ends it, and the values of a repetition.</summary>
    public virtual void VisitRepeat(RepeatNode repeat)
    {
        VisitRegion(repeat.Body);
        VisitExpression(repeat.Until);
        foreach (var output in repeat.Outputs)
            VisitCollected(output);
    }

    /// <summary>Visits the body of an exit handler.</summary>
    public virtual void VisitExit(ExitNode exit) => VisitRegion(exit.Body);

    /// <summary>Visits the value of an argument, or of an environment variable.</summary>
    public virtual void VisitArgument(Argument argument) => VisitExpression(argument.Value);

    /// <summary>Visits the value of a pipeline's output.</summary>
    public virtual void VisitOutput(PipelineOutput output) => VisitExpression(output.Value);

    /// <summary>Visits the operands of an expression. Overrides switch on the kinds that they care for.</summary>
    public virtual void VisitExpression(Expression expression)
    {
        switch (expression)
        {
            case FieldExpression field:
                VisitExpression(field.Record);
                break;
            case ConcatExpression concat:
                VisitExpressions(concat.Parts);
                break;
            case CompareExpression compare:
                VisitExpression(compare.Left);
                VisitExpression(compare.Right);
                break;
            case AndExpression and:
                VisitExpressions(and.Operands);
                break;
            case OrExpression or:
                VisitExpressions(or.Operands);
                break;
            case NotExpression not:
                VisitExpression(not.Operand);
                break;
            case ListExpression list:
                VisitExpressions(list.Elements);
                break;
            case ElementExpression element:
                VisitExpression(element.List);
                VisitExpression(element.Index);
                break;
            case CountExpression count:
                VisitExpression(count.List);
                break;
            case RangeExpression range:
                VisitExpression(range.Start);
                VisitExpression(range.Count);
                break;
        }
    }

    private void VisitArguments(ImmutableArray<Argument> arguments)
    {
        foreach (var argument in arguments)
            VisitArgument(argument);
    }

    private void VisitExpressions(ImmutableArray<Expression> expressions)
    {
        foreach (var expression in expressions)
            VisitExpression(expression);
    }
}
