using Kfc.Ir;

namespace Kfc.Argo.Lowering;

/// <summary>Which artifacts can be named where.</summary>
internal static class ArtifactHandover
{
    /// <summary>Whether a value is an artifact that a call makes, so that outputs of graphs can name it. Keys and addresses cannot.</summary>
    public static bool IsMade(Expression value, PipelineGraph graph, NodeIndex nodes) => value switch
    {
        OutputExpression output => graph.Components[nodes.Task(output.Task).Component].Implementation is not ImporterImplementation,
        MergeExpression or RepeatedExpression => true,
        _ => false,
    };

    /// <summary>Whether a task can take a value as an artifact.</summary>
    public static bool IsTakable(Expression value) => value is OutputExpression or MergeExpression or RepeatedExpression || ByKey.Is(value);
}
