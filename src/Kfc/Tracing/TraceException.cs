using Kfc.Ir;

namespace Kfc.Tracing;

/// <summary>A mistake after which tracing cannot go on; the tracer turns it into a diagnostic.</summary>
#pragma warning disable CA1032, CA1064 // always carries a descriptor and never leaves this library while tracing
internal sealed class TraceException(DiagnosticDescriptor descriptor, Call call, params object?[] arguments)
    : InvalidOperationException(descriptor.At(SourcePosition.None, arguments).Message)
{
    public DiagnosticDescriptor Descriptor => descriptor;

    public Call Call => call;

    public object?[] Arguments => arguments;
}
