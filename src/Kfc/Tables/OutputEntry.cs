using System.ComponentModel;
using Kfc.Ir;

namespace Kfc.Tables;

/// <summary>An output of a component. For generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class OutputEntry
{
    private readonly Func<OutputPort> _make;

    private OutputEntry(Func<OutputPort> make) => _make = make;

    internal OutputPort Port => _make();

    /// <summary>Describes an output.</summary>
    /// <param name="name">Name of the port.</param>
    /// <param name="displayName">Name of the member.</param>
    /// <param name="description">Text of the documentation comment.</param>
    /// <param name="large">Whether it is carried through storage.</param>
    /// <param name="defaultText">Wire text that it has when nobody supplies it.</param>
    public static OutputEntry Of<T>(string name, string displayName, string? description, bool large = false, string? defaultText = null) => new(() =>
        new(name, WireFormats.For<T>().Type) { DisplayName = displayName, Description = description, Large = large, Default = defaultText });
}
