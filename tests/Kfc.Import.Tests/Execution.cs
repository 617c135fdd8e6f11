using Kfc.Ir;
using Kfc.Naming;
using Microsoft.CodeAnalysis;

namespace Kfc.Import.Tests;

/// <summary>What a graph's task runs, with its arguments filled in.</summary>
internal sealed class Execution
{
    private readonly TaskNode _task;
    private readonly ContainerImplementation _container;
    private readonly Dictionary<string, string> _ports;

    public Execution(PipelineGraph graph, INamedTypeSymbol type)
    {
        _task = graph.Root.Nodes.OfType<TaskNode>().Single(task => task.Id == "used");
        _container = (ContainerImplementation)graph.Components[_task.Component].Implementation;
        _ports = type.GetMembers().OfType<IPropertySymbol>().Where(property => property.Type.Name is "Input" or "Output")
            .ToDictionary(property => Kebab.Of(property.Name), Users.OriginalName, StringComparer.Ordinal);
    }

    public string Image => Fill(_container.Image);

    public IReadOnlyList<string> Argv => [.. _container.Command.Concat(_container.Args).Select(Fill)];

    public IReadOnlyDictionary<string, string> Env => _container.Env.ToDictionary(variable => variable.Name, variable => Fill(variable.Value), StringComparer.Ordinal);

    private string Fill(Template template) => string.Concat(template.Parts.Select(part => part switch
    {
        TextPart text => text.Text,
        InputValuePart value => ((LiteralExpression)_task.Arguments.Single(argument => argument.Name == value.Port).Value).Text,
        InputPathPart path => $"<in {_ports[path.Port]}>",
        OutputPathPart path => $"<out {_ports[path.Port]}>",
        _ => throw new InvalidOperationException(part.GetType().Name),
    }));
}
