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

    /// <summary>Columns before the lines of a literal block, which follow the line of the node; 0 for every other text.</summary>
    public int Indentation { get; init; }

    /// <summary>Whether it is a number without a fraction. <c>1.0</c> is one: the engines' readers turn it into <c>1</c>.</summary>
    public bool IsWhole => Type == ScalarType.Int || (Type == ScalarType.Float && Number == Math.Floor(Number) && Math.Abs(Number) < 1e15);

    /// <summary>
    /// Where a part of the text stands: in a literal block at its own line and column. In other texts quotes, escapes and folds hide it, and it is
    /// where the text begins.
    /// </summary>
    public Place PlaceAt(int index)
    {
        if (Indentation == 0 || index < 0)
            return Place;
        var before = Text.AsSpan(0, index);
        return new(Place.Line + 1 + before.Count('\n'), Indentation + index - before.LastIndexOf('\n'));
    }

    public override string Kind => Type switch
    {
        ScalarType.Null => "null",
        ScalarType.Bool => "a truth value",
        ScalarType.Int or ScalarType.Float => "a number",
        _ => "a text",
    };
}
