using Kfc.Ir;

namespace Kfc.Argo.Lowering;

/// <summary>Whether handlers of a nested pipeline read that pipeline's own parameters.</summary>
internal sealed class HandlerParameters : GraphVisitor
{
    private readonly string _pipeline;
    private bool _isRead;

    private HandlerParameters(string pipeline) => _pipeline = pipeline;

    public static bool AreRead(SubPipelineNode pipeline)
    {
        var reads = new HandlerParameters(pipeline.Id);
        foreach (var exit in pipeline.Body.Nodes.OfType<ExitNode>())
            reads.VisitNode(exit);
        return reads._isRead;
    }

    public override void VisitExpression(Expression expression)
    {
        _isRead |= expression is ParameterExpression parameter && parameter.Scope == _pipeline;
        base.VisitExpression(expression);
    }
}
