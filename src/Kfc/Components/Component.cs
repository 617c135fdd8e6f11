using System.ComponentModel;
using Kfc.Ir;
using Kfc.Tables;
using Kfc.Tracing;

namespace Kfc;

/// <summary>Something that a task runs. Its inputs and outputs are its public properties.</summary>
public abstract class Component : Step
{
    private protected Component()
    {
    }

    /// <summary>The component's ports. Written by the generator: the class must be <c>partial</c> and bear <c>[Component]</c>.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected abstract ComponentTable KfcTable { get; }

    internal ComponentTable Ports => KfcTable;

    /// <summary>How the component is carried out. Its inputs know their ports.</summary>
    internal abstract Implementation Describe(Call call);

    /// <summary>Makes an output. For generated code.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected Output<T> MakeOutput<T>(string port) => new(this, port);
}
