using System.Collections.Immutable;
using System.ComponentModel;
using Kfc.Ir;

namespace Kfc.Tables;

/// <summary>What the generator knows of a component.</summary>
/// <param name="name">Name in kebab case.</param>
/// <param name="displayName">Name of the class.</param>
/// <param name="description">Text of the documentation comment.</param>
/// <param name="inputs">Its inputs, in declared order.</param>
/// <param name="outputs">Its outputs, in declared order.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ComponentTable(string name, string displayName, string? description, InputEntry[] inputs, OutputEntry[] outputs)
{
    private ImmutableArray<OutputPort> _outputPorts;

    internal string Name => name;

    internal string DisplayName => displayName;

    internal string? Description => description;

    internal InputEntry[] Inputs => inputs;

    internal ImmutableArray<OutputPort> OutputPorts =>
        _outputPorts.IsDefault ? _outputPorts = [.. outputs.Select(output => output.Port)] : _outputPorts;
}
