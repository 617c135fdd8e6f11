using Kfc.Ir;
using Kfc.Kubernetes;

namespace Kfc.Argo.Lowering;

/// <summary>
/// Outputs that are declared large travel as artifacts, and as values only where somebody reads them as such. A choice among such outputs
/// alone is one as well.
/// </summary>
internal sealed class LargeOutputs : GraphVisitor
{
    /// <summary>What such a file is where it is handed over.</summary>
    public static readonly ArtifactType File = new("File");

    private readonly PipelineGraph _graph;
    private readonly NodeIndex _nodes;
    private readonly HashSet<Value> _values = [];

    public LargeOutputs(PipelineGraph graph, NodeIndex nodes)
    {
        (_graph, _nodes) = (graph, nodes);
        VisitGraph(graph);
    }

    /// <summary>Whether an output or a choice travels as a file.</summary>
    public static bool Is(Expression value, PipelineGraph graph, NodeIndex nodes) => value switch
    {
        OutputExpression output => graph.Components[nodes.Task(output.Task).Component].Outputs.First(p => p.Name == output.Port) is { Large: true, Type: not ArtifactType },
        MergeExpression merge => merge.Type is not ArtifactType && Merged(merge, nodes).Values.All(v => Is(v, graph, nodes)),
        _ => false,
    };

    /// <summary>Whether an output is also wanted as a value.</summary>
    public bool IsReadAsValue(string task, string port) => IsReadAsValue(new Value(ValueKind.Output, task, port));

    /// <summary>Whether an output or a choice is also wanted as a value.</summary>
    public bool IsReadAsValue(Value value) => _values.Contains(value);

    public override void VisitTask(TaskNode task)
    {
        foreach (var argument in task.Arguments)
        {
            if (!Is(argument.Value) || !IsFileOnly(task.Component, argument.Name))
                VisitExpression(argument.Value);
        }

        VisitTaskSettings(task.Settings);
    }

    /// <summary>What is chosen among is read by whoever reads the choice.</summary>
    public override void VisitMerge(Merge merge)
    {
        if (!merge.Values.All(Is))
            base.VisitMerge(merge);
    }

    public override void VisitExpression(Expression expression)
    {
        if (expression is OutputExpression or MergeExpression && _values.Add(Value.Of(expression)) && expression is MergeExpression merge)
        {
            foreach (var value in Merged(merge, _nodes).Values)
                VisitExpression(value);
        }

        base.VisitExpression(expression);
    }

    private bool Is(Expression value) => Is(value, _graph, _nodes);

    private static Merge Merged(MergeExpression merge, NodeIndex nodes) => nodes.Branch(merge.Branch).Merges.First(m => m.Name == merge.Name);

    private bool IsFileOnly(string component, string port)
    {
        var parts = PodTemplates.Of(_graph.Components[component].Implementation).SelectMany(t => t.Parts).ToList();
        return parts.OfType<InputPathPart>().Any(p => p.Port == port) && parts.OfType<InputValuePart>().All(p => p.Port != port);
    }
}
