using Kfc.Ir;
using Kfc.Kubernetes;

namespace Kfc.Argo.Lowering;

/// <summary>Outputs that are declared large travel as artifacts, and as values only where somebody reads them as such.</summary>
internal sealed class LargeOutputs : GraphVisitor
{
    private readonly PipelineGraph _graph;
    private readonly HashSet<(string Task, string Port)> _values = [];

    public LargeOutputs(PipelineGraph graph)
    {
        _graph = graph;
        VisitGraph(graph);
    }

    public bool IsReadAsValue(string task, string port) => _values.Contains((task, port));

    public override void VisitTask(TaskNode task)
    {
        foreach (var argument in task.Arguments)
        {
            if (argument.Value is not OutputExpression || !IsFileOnly(task.Component, argument.Name))
                VisitExpression(argument.Value);
        }

        VisitTaskSettings(task.Settings);
    }

    public override void VisitExpression(Expression expression)
    {
        if (expression is OutputExpression output)
            _values.Add((output.Task, output.Port));
        base.VisitExpression(expression);
    }

    private bool IsFileOnly(string component, string port)
    {
        var parts = PodTemplates.Of(_graph.Components[component].Implementation).SelectMany(t => t.Parts).ToList();
        return parts.OfType<InputPathPart>().Any(p => p.Port == port) && parts.OfType<InputValuePart>().All(p => p.Port != port);
    }
}
