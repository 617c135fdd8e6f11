using System.Collections.Immutable;
using System.Globalization;

namespace Kfc.Ir;

/// <summary>What a JSON value must look like. Both the reader's checks and the published schema follow from it.</summary>
internal abstract class Shape;

/// <summary>A text; of a kind when a pattern or word list says so.</summary>
internal sealed class TextShape(TextRule rule) : Shape
{
    public TextRule Rule { get; } = rule;
}

/// <summary>Rules for texts.</summary>
internal enum TextRule
{
    Any,
    Name,
    Position,
}

/// <summary>One of a list of words.</summary>
internal sealed class WordShape(ImmutableArray<string> words) : Shape
{
    public ImmutableArray<string> Words { get; } = words;
}

/// <summary>A truth value.</summary>
internal sealed class FlagShape : Shape;

/// <summary>A number between bounds, both included.</summary>
internal sealed class NumberShape(bool whole, double least, double most) : Shape
{
    public bool Whole { get; } = whole;

    public double Least { get; } = least;

    public double Most { get; } = most;

    public string Describe()
    {
        var number = Whole ? "a whole number" : "a number";
        if (Least is 0 or 1)
            number = string.Create(CultureInfo.InvariantCulture, $"{number} from {Least}");
        return Most == int.MaxValue ? $"{number} of at most 32 bits" : number;
    }
}

/// <summary>An array.</summary>
internal sealed class ArrayShape(Shape element) : Shape
{
    public Shape Element { get; } = element;
}

/// <summary>A text, or an array when it has parts.</summary>
internal sealed class TextOrArrayShape(ArrayShape array) : Shape
{
    public ArrayShape Array { get; } = array;
}

/// <summary>An object whose fields the author names.</summary>
internal sealed class MapShape(Shape value, TextRule keys) : Shape
{
    public Shape Value { get; } = value;

    public TextRule Keys { get; } = keys;
}

/// <summary>An object with fixed fields. The fields are filled in after the making, as shapes refer to each other.</summary>
internal sealed class ObjectShape(string name) : Shape
{
    public string Name { get; } = name;

    public OrderedDictionary<string, FieldShape> Fields { get; } = new(StringComparer.Ordinal);

    /// <summary>How many fields must be there.</summary>
    public int Required { get; private set; }

    public void Add(string name, Shape shape, bool required)
    {
        Fields.Add(name, new(shape, required));
        Required += required ? 1 : 0;
    }
}

/// <summary>A field of an object.</summary>
internal sealed record FieldShape(Shape Shape, bool Required);

/// <summary>An object whose field <c>kind</c> says which fields it has; some may be written as a plain text instead.</summary>
internal sealed class KindShape(string name, Shape? text) : Shape
{
    public string Name { get; } = name;

    public Shape? Text { get; } = text;

    public OrderedDictionary<string, ObjectShape> Kinds { get; } = new(StringComparer.Ordinal);
}
