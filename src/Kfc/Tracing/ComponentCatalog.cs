using System.Collections.Immutable;
using System.Text;
using Kfc.Ir;

namespace Kfc.Tracing;

/// <summary>The components of a graph; equal ones are stored once.</summary>
internal sealed class ComponentCatalog
{
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);
    private readonly NodeNames _taken = new();
    private readonly ImmutableSortedDictionary<string, ComponentSpec>.Builder _specs =
        ImmutableSortedDictionary.CreateBuilder<string, ComponentSpec>(StringComparer.Ordinal);

    /// <summary>The name of the component's specification; its inputs know their ports.</summary>
    public string Add(ContainerComponent component, Call call)
    {
        var container = component.Definition;
        var implementation = new ContainerImplementation
        {
            Image = string.IsNullOrWhiteSpace(container?.Image)
                ? throw new TraceException(TraceDiagnostics.MissingValue, call, $"the image of {component.Ports.DisplayName}")
                : container.Image,
            Command = Templates(container.Command),
            Args = Templates(container.Args),
            Env = [.. container.Env.Select(variable => new EnvironmentTemplate(variable.Key, variable.Value.ToTemplate()))],
            WorkingDirectory = container.WorkingDirectory,
        };
        var key = Key(component, implementation);
        if (_names.TryGetValue(key, out var known))
            return known;

        var table = component.Ports;
        var name = _taken.Next(table.Name);
        _names.Add(key, name);
        _specs.Add(name, new()
        {
            Name = name,
            DisplayName = table.DisplayName,
            Description = table.Description,
            Inputs = [.. table.Inputs.Select(input => input.Port)],
            Outputs = table.OutputPorts,
            Implementation = implementation,
        });
        return name;
    }

    public ImmutableSortedDictionary<string, ComponentSpec> Build() => _specs.ToImmutable();

    private static ImmutableArray<Template> Templates(ArgList args) => [.. args.Select(arg => arg.ToTemplate())];

    /// <summary>Every piece with its length before it, so that no two containers have the same key. A class has one table of ports.</summary>
    private static string Key(ContainerComponent component, ContainerImplementation implementation)
    {
        var key = new StringBuilder();
        Append(key, 'n', component.GetType().FullName ?? component.Ports.Name);
        Append(key, 'i', implementation.Image);
        Append(key, 'w', implementation.WorkingDirectory ?? "\0");
        foreach (var template in implementation.Command)
            Append(key.Append('c'), template);
        foreach (var template in implementation.Args)
            Append(key.Append('a'), template);
        foreach (var variable in implementation.Env)
        {
            Append(key, 'e', variable.Name);
            Append(key, variable.Value);
        }

        return key.ToString();
    }

    private static void Append(StringBuilder key, Template template)
    {
        foreach (var part in template.Parts)
        {
            var (kind, text) = part switch
            {
                TextPart fixedText => ('t', fixedText.Text),
                InputValuePart value => ('v', value.Port),
                InputPathPart path => ('p', path.Port),
                OutputPathPart path => ('o', path.Port),
                _ => throw new InvalidOperationException($"No key for {part.GetType().Name}."),
            };
            Append(key, kind, text);
        }
    }

    private static void Append(StringBuilder key, char kind, string text) =>
        key.Append(kind).Append(text.Length).Append(':').Append(text);
}
