namespace Kfc.Ir;

/// <summary>Waits until somebody lets the run go on. The component's outputs are the values that this person supplies.</summary>
public sealed record ApprovalImplementation : Implementation
{
    /// <summary>What is asked; null for nothing.</summary>
    public Template? Message { get; init; }

    /// <summary>After so many seconds, at least 1, the run goes on by itself with the defaults of the outputs; null to wait for somebody.</summary>
    public long? ResumeAfterSeconds { get; init; }
}
