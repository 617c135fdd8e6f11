using Kfc.Ir;

namespace Kfc;

/// <summary>What is known when a run has ended.</summary>
public sealed class ExitScope
{
    internal ExitScope()
    {
    }

    /// <summary>How the run ended.</summary>
    public Computed<RunStatus> Status { get; } = new(new RunStatusExpression());
}
