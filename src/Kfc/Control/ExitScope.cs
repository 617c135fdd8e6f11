using Kfc.Ir;

namespace Kfc;

/// <summary>What is known when a run, or the scope that the handler stands in, has ended.</summary>
public sealed class ExitScope
{
    internal ExitScope()
    {
    }

    /// <summary>How it ended.</summary>
    public Computed<RunStatus> Status { get; } = new(new RunStatusExpression());

    /// <summary>How many seconds the run has taken so far; an estimate of the engine's. Tekton does not tell.</summary>
    public Computed<double> Duration { get; } = new(new RunContextExpression(RunContextField.Duration));

    /// <summary>
    /// Which tasks failed: a JSON array of objects with the field <c>task</c>, and further fields that differ between engines;
    /// <c>[]</c> when none failed.
    /// </summary>
    public Computed<string> Failures { get; } = new(new FailureDetailsExpression());
}
