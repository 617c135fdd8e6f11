using Kfc.Ir;
using Kfc.Tables;
using Kfc.Tracing;

namespace Kfc;

/// <summary>What a component makes.</summary>
/// <typeparam name="T">A type of the wire set, or an artifact kind.</typeparam>
public sealed class Output<T> : Value<T>
{
    private readonly Component _owner;
    private readonly string _port;

    internal Output(Component owner, string port) => (_owner, _port) = (owner, port);

    internal string Port => _port;

    /// <summary>The path that the container writes to; its folder exists. For use in the component's own container.</summary>
    public Arg Path => new(new OutputPathPart(_port));

    internal override Expression Expression => _owner.Id is { } task
        ? new OutputExpression(task, _port, WireFormats.For<T>().Type)
        : throw new TraceException(TraceDiagnostics.OutputOfUnplaced, Call.Unknown, _port, _owner.GetType().Name);
}
