namespace Kfc.Validation.Yaml;

/// <summary>What a scalar is for a reader of YAML 1.1, as both engines' readers are.</summary>
internal enum ScalarType
{
    Null,
    Bool,
    Int,
    Float,
    Text,
}

/// <summary>A text, number, truth value or null.</summary>
internal sealed class ScalarNode(Place place, string text, ScalarType type, double number = 0) : DocumentNode(place)
{
    /// <summary>The text as written, without quotes and escapes.</summary>
    public string Text { get; } = text;

    public ScalarType Type { get; } = type;

    /// <summary>The value of a number.</summary>
    public double Number { get; } = number;

    /// <summary>Whether it is a literal or folded block, whose lines follow the place of the node.</summary>
    public bool IsBlock { get; init; }

    /// <summary>Whether it is a number without a fraction. <c>1.0</c> is one: the engines' readers turn it into <c>1</c>.</summary>
    public bool IsWhole => Type == ScalarType.Int || (Type == ScalarType.Float && Number == Math.Floor(Number) && Math.Abs(Number) < 1e15);

    public override string Kind => Type switch
    {
        ScalarType.Null => "null",
        ScalarType.Bool => "a truth value",
        ScalarType.Int or ScalarType.Float => "a number",
        _ => "a text",
    };
}
