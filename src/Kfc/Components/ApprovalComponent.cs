using Kfc.Ir;
using Kfc.Tracing;

namespace Kfc;

/// <summary>A component that waits for a person. Its outputs are the values that this person supplies.</summary>
/// <remarks>An output's default is given by <c>[Port(Default = "…")]</c>, as a text.</remarks>
public abstract class ApprovalComponent : Component
{
    /// <summary>What is asked, and how long.</summary>
    protected virtual Approval Approval => new();

    internal override Implementation Describe(Call call)
    {
        var approval = Approval;
        return new ApprovalImplementation
        {
            Message = approval.Message?.ToTemplate(),
            ResumeAfterSeconds = approval.ResumeAfter is { } time ? Durations.WholeSeconds(time) : null,
        };
    }
}

/// <summary>A question to a person.</summary>
public sealed record Approval
{
    /// <summary>What is asked; null for nothing.</summary>
    public Arg? Message { get; init; }

    /// <summary>After this time, rounded up to whole seconds, the run goes on by itself with the defaults of the outputs; null to wait for somebody.</summary>
    public TimeSpan? ResumeAfter { get; init; }
}
