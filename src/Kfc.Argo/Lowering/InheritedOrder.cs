using Kfc.Ir;

namespace Kfc.Argo.Lowering;

/// <summary>Finds the use of a nested pipeline that makes its tasks come after something else: all of them do then.</summary>
internal sealed class InheritedOrder : GraphVisitor
{
    private readonly string _task;
    private readonly string _after;
    private SubPipelineNode? _found;

    private InheritedOrder(string task, string after) => (_task, _after) = (task, after);

    /// <summary>The use; null when the task itself says what it comes after.</summary>
    public static SubPipelineNode? Of(PipelineGraph graph, string task, string after)
    {
        var order = new InheritedOrder(task, after);
        order.VisitGraph(graph);
        return order._found;
    }

    public override void VisitSubPipeline(SubPipelineNode pipeline)
    {
        var tasks = pipeline.Body.Nodes.OfType<TaskNode>().ToList();
        if (tasks.Exists(t => t.Id == _task) && tasks.TrueForAll(t => t.After.Contains(_after, StringComparer.Ordinal)) && !NodeIndex.Ids(pipeline.Body).Contains(_after))
            _found = pipeline;
        base.VisitSubPipeline(pipeline);
    }

    public override void VisitExpression(Expression expression)
    {
    }
}
