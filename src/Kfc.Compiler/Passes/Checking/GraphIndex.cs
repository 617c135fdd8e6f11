using Kfc.Ir;

namespace Kfc.Compiler.Passes.Checking;

/// <summary>Everything of a graph by name, so that no check searches.</summary>
internal sealed class GraphIndex : GraphVisitor
{
    private readonly PipelineGraph _graph;
    private readonly Dictionary<string, ComponentPorts> _ports = new(StringComparer.Ordinal);

    public GraphIndex(PipelineGraph graph)
    {
        _graph = graph;
        foreach (var parameter in graph.Parameters)
            Parameters.TryAdd(parameter.Name, parameter);
        VisitRegion(graph.Root);
    }

    /// <summary>Nodes by id; the first one where ids are not unique.</summary>
    public Dictionary<string, Node> Nodes { get; } = new(StringComparer.Ordinal);

    /// <summary>Nodes whose id another one has.</summary>
    public List<Node> Duplicates { get; } = [];

    /// <summary>Parameters of the outermost pipeline.</summary>
    public Dictionary<string, ParameterSpec> Parameters { get; } = new(StringComparer.Ordinal);

    /// <summary>The ports of a component, or null when there is no such component.</summary>
    public ComponentPorts? PortsOf(string component)
    {
        if (!_ports.TryGetValue(component, out var ports) && _graph.Components.TryGetValue(component, out var spec))
            _ports.Add(component, ports = new ComponentPorts(spec));
        return ports;
    }

    public override void VisitNode(Node node)
    {
        if (!Nodes.TryAdd(node.Id, node))
            Duplicates.Add(node);
        base.VisitNode(node);
    }

    /// <summary>Ids are all that is wanted; expressions are not entered.</summary>
    public override void VisitExpression(Expression expression)
    {
    }
}

/// <summary>The ports of one component by name; the first one where names are not unique.</summary>
internal sealed class ComponentPorts
{
    public ComponentPorts(ComponentSpec spec)
    {
        foreach (var input in spec.Inputs)
            Inputs.TryAdd(input.Name, input);
        foreach (var output in spec.Outputs)
            Outputs.TryAdd(output.Name, output);
        Required = [.. spec.Inputs.Where(input => !input.Optional)];
    }

    public Dictionary<string, InputPort> Inputs { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, OutputPort> Outputs { get; } = new(StringComparer.Ordinal);

    public List<InputPort> Required { get; }
}
