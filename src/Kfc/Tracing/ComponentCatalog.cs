using System.Collections.Immutable;
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
    public string Add(Component component, Call call)
    {
        var implementation = component.Describe(call);
        var key = ComponentKey.Of(component, implementation);
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
}
