using System.ComponentModel;
using Kfc.Tables;

namespace Kfc;

/// <summary>Something that a task runs. Its inputs and outputs are its public properties.</summary>
public abstract class Component : Step
{
    private protected Component()
    {
    }

    /// <summary>The component's ports. Written by the generator: the class must be <c>partial</c> and bear <c>[Component]</c>.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected abstract ComponentTable Table { get; }

    internal ComponentTable Ports => Table;

    /// <summary>Makes an output. For generated code.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected Output<T> MakeOutput<T>(string port) => new(this, port);
}
