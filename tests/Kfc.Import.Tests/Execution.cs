using Kfc.Ir;
using Kfc.Naming;
using Microsoft.CodeAnalysis;

namespace Kfc.Import.Tests;

/// <summary>What a graph's task runs, with its arguments filled in.</summary>
internal sealed class Execution
{
    private readonly TaskNode _task;
    private readonly Implementation _implementation;
    private readonly Dictionary<string, string> _ports;

    public Execution(PipelineGraph graph, INamedTypeSymbol type)
    {
        _task = graph.Root.Nodes.OfType<TaskNode>().Single(task => task.Id == "used");
        _implementation = graph.Components[_task.Component].Implementation;
        _ports = type.GetMembers().OfType<IPropertySymbol>().Where(property => property.Type.Name is "Input" or "Output")
            .ToDictionary(property => Kebab.Of(property.Name), Users.OriginalName, StringComparer.Ordinal);
    }

    public string Image => Fill(Main.Image);

    public IReadOnlyList<string> Argv => [.. Main.Command.Concat(Main.Args).Select(Fill)];

    public IReadOnlyDictionary<string, string> Env => Main.Env.ToDictionary(variable => variable.Name, variable => Fill(variable.Value), StringComparer.Ordinal);

    /// <summary>All containers, by what they are.</summary>
    public IReadOnlyList<SeenContainer> Containers => _implementation switch
    {
        StepsImplementation steps => [.. steps.Steps.Select(step => Seen("step", step)), .. steps.Sidecars.Select(sidecar => Seen("sidecar", sidecar))],
        _ =>
        [
            new("main", "main", Image, Argv, Variables(Main.Env), Main.WorkingDirectory is { } folder ? Fill(folder) : null, Mounts(Main.Volumes)),
            .. Main.Init.Select(init => Seen("init", init)), .. Main.Sidecars.Select(sidecar => Seen("sidecar", sidecar)),
        ],
    };

    private ContainerImplementation Main => (ContainerImplementation)_implementation;

    private SeenContainer Seen(string kind, PodContainer container) => new(
        kind, container.Name, Fill(container.Image), [.. container.Command.Concat(container.Args).Select(Fill)], Variables(container.Env),
        container.WorkingDirectory is { } folder ? Fill(folder) : null, Mounts(container.Volumes));

    private IReadOnlyList<string> Variables(IEnumerable<EnvironmentTemplate> env) =>
        [.. env.Select(variable => $"{variable.Name}={Fill(variable.Value)}").Order(StringComparer.Ordinal)];

    private IReadOnlyList<string> Mounts(IEnumerable<VolumeMount> volumes) =>
        [.. volumes.Select(volume => $"{(volume.Path is { } path ? Fill(path) : volume.MountPath)} {volume.SubPath}").Order(StringComparer.Ordinal)];

    private string Fill(Template template) => string.Concat(template.Parts.Select(part => part switch
    {
        TextPart text => text.Text,
        InputValuePart value => ((LiteralExpression)_task.Arguments.Single(argument => argument.Name == value.Port).Value).Text,
        InputPathPart path => $"<in {_ports[path.Port]}>",
        OutputPathPart path => $"<out {_ports[path.Port]}>",
        VariablePart variable => $"<variable {variable.Name}>",
        _ => throw new InvalidOperationException(part.GetType().Name),
    }));
}

/// <summary>A container as the kubelet would start it.</summary>
internal sealed record SeenContainer(
    string Kind, string Name, string Image, IReadOnlyList<string> Argv, IReadOnlyList<string> Env, string? Folder, IReadOnlyList<string> Mounts);
