using System.ComponentModel;
using Kfc.Ir;

namespace Kfc.Tables;

/// <summary>An input of a component. For generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class InputEntry
{
    private protected InputEntry()
    {
    }

    internal abstract InputPort Port { get; }

    internal abstract IInputCell? Cell(Component component);

    /// <summary>Describes an input.</summary>
    /// <param name="name">Name of the port.</param>
    /// <param name="displayName">Name of the member.</param>
    /// <param name="description">Text of the documentation comment.</param>
    /// <param name="optional">Whether the member is not <c>required</c>.</param>
    /// <param name="defaultText">Wire text of its initialiser, where that is a constant.</param>
    /// <param name="read">Reads the member.</param>
    public static InputEntry Of<TComponent, T>(
        string name, string displayName, string? description, bool optional, string? defaultText, Func<TComponent, Input<T>?> read)
        where TComponent : Component => new Entry<TComponent, T>(
            () => new(name, WireFormats.For<T>().Type) { DisplayName = displayName, Description = description, Optional = optional, Default = defaultText },
            read);

    private sealed class Entry<TComponent, T>(Func<InputPort> makePort, Func<TComponent, Input<T>?> read) : InputEntry
        where TComponent : Component
    {
        private InputPort? _port;

        internal override InputPort Port => _port ??= makePort();

        internal override IInputCell? Cell(Component component) => read((TComponent)component);
    }
}
