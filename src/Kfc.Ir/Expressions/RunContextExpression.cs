using System.Text.Json.Serialization;

namespace Kfc.Ir;

/// <summary>A fact about the run.</summary>
public sealed record RunContextExpression(RunContextField Field) : Expression
{
    /// <inheritdoc/>
    public override WireType Type => Field == RunContextField.Duration ? WireType.Double : WireType.String;
}

/// <summary>Facts about a run.</summary>
[JsonConverter(typeof(EnumWords<RunContextField>))]
public enum RunContextField
{
    /// <summary>The run's name.</summary>
    Name,

    /// <summary>The run's unique id.</summary>
    Uid,

    /// <summary>The namespace that the run lives in.</summary>
    Namespace,

    /// <summary>When the run was made, as in RFC 3339.</summary>
    CreatedAt,

    /// <summary>When the run was due, as in RFC 3339; only with a schedule.</summary>
    ScheduledAt,

    /// <summary>How many seconds the run has taken; only in an <see cref="ExitNode"/>.</summary>
    Duration,
}
