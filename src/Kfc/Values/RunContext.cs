using Kfc.Ir;

namespace Kfc;

/// <summary>Facts about the run.</summary>
public static class RunContext
{
    /// <summary>The run's name.</summary>
    public static Computed<string> Name { get; } = new(new RunContextExpression(RunContextField.Name));

    /// <summary>The run's unique id.</summary>
    public static Computed<string> Uid { get; } = new(new RunContextExpression(RunContextField.Uid));

    /// <summary>The namespace that the run lives in.</summary>
    public static Computed<string> Namespace { get; } = new(new RunContextExpression(RunContextField.Namespace));

    /// <summary>When the run was made, as in RFC 3339: <c>2026-11-22T08:00:00Z</c>. Tekton does not tell.</summary>
    public static Computed<string> CreatedAt { get; } = new(new RunContextExpression(RunContextField.CreatedAt));

    /// <summary>When the run was due, as in RFC 3339, in a pipeline with a <see cref="ScheduleAttribute"/>.</summary>
    public static Computed<string> ScheduledAt { get; } = new(new RunContextExpression(RunContextField.ScheduledAt));
}
