using System.Text.Json.Serialization;

namespace Kfc.Ir;

/// <summary>A fact about the run.</summary>
public sealed record RunContextExpression(RunContextField Field) : Expression
{
    /// <inheritdoc/>
    public override WireType Type => WireType.String;
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
}
