using System.Text.Json.Serialization;

namespace Kfc.Ir;

/// <summary>A comparison. Numbers compare by value, everything else by text, and only numbers have an order.</summary>
public sealed record CompareExpression(Comparison Operator, Expression Left, Expression Right) : Expression
{
    /// <inheritdoc/>
    public override WireType Type => WireType.Bool;
}

/// <summary>How two values are compared.</summary>
[JsonConverter(typeof(EnumWords<Comparison>))]
public enum Comparison
{
    /// <summary>Left equals right.</summary>
    Equal,

    /// <summary>Left differs from right.</summary>
    NotEqual,

    /// <summary>Left is less than right.</summary>
    Less,

    /// <summary>Left is at most right.</summary>
    LessOrEqual,

    /// <summary>Left is greater than right.</summary>
    Greater,

    /// <summary>Left is at least right.</summary>
    GreaterOrEqual,
}
