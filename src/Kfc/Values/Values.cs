using Kfc.Ir;
using Kfc.Tables;

namespace Kfc;

/// <summary>Makes values.</summary>
public static class Values
{
    /// <summary>A value written in the source, where C# does not convert it by itself, such as in an arm of a <c>Choose</c>.</summary>
    public static Computed<T> Of<T>(T value) => new(WireFormats.Literal(value));

    /// <summary>A list written in the source.</summary>
    public static Computed<IReadOnlyList<T>> ListOf<T>(params ReadOnlySpan<T> values) =>
        new(new LiteralExpression(WireFormats.ListOf<T>().Type, WireFormats.ListOf<T>().Write(values.ToArray())));

    /// <summary>A list of values, such as the outputs of several tasks.</summary>
    public static Computed<IReadOnlyList<T>> List<T>(params ReadOnlySpan<Value<T>> values)
    {
        var elements = new Expression[values.Length];
        for (var i = 0; i < elements.Length; i++)
            elements[i] = values[i].Expression;
        return new(new ListExpression(WireFormats.For<T>().Type, [.. elements]));
    }
}
