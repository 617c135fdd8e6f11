using System.Collections.Immutable;
using Kfc.Ir;

namespace Kfc.Testing;

/// <summary>A pipeline under test has errors, or is not what the test says. Every test framework shows the message.</summary>
public sealed class PipelineTestException : Exception
{
    /// <summary>Makes an exception without a message.</summary>
    public PipelineTestException()
    {
    }

    /// <summary>Makes an exception with a message.</summary>
    public PipelineTestException(string message)
        : base(message)
    {
    }

    /// <summary>Makes an exception with a message and a cause.</summary>
    public PipelineTestException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>What the compiler says; empty when the pipeline compiles but differs from what the test says.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; private init; } = [];

    internal static void ThrowOnErrors(ImmutableArray<Diagnostic> diagnostics)
    {
        if (!diagnostics.Any(d => d.Severity == Severity.Error))
            return;
        throw new PipelineTestException($"The pipeline has errors:\n{string.Join('\n', diagnostics)}") { Diagnostics = diagnostics };
    }
}
