using Kfc.Ir;
using Kfc.Tables;
using Kfc.Tracing;

namespace Kfc;

/// <summary>Makes values.</summary>
public static class Values
{
    /// <summary>A value written in the source, where C# does not convert it by itself, such as in an arm of a <c>Choose</c>.</summary>
    public static Computed<T> Of<T>(T value) => new(WireFormats.Literal(value));

    /// <summary>A list written in the source.</summary>
    public static Computed<IReadOnlyList<T>> ListOf<T>(params ReadOnlySpan<T> values) =>
        new(new LiteralExpression(WireFormats.ListOf<T>().Type, WireFormats.ListOf<T>().Write(values.ToArray())));

    /// <summary>The whole numbers from 0 on.</summary>
    /// <param name="count">How many, from 0.</param>
    public static Computed<IReadOnlyList<int>> Range(Input<int> count) => Range(0, count);

    /// <summary>Whole numbers that follow one another.</summary>
    /// <param name="start">The first one.</param>
    /// <param name="count">How many, from 0.</param>
    public static Computed<IReadOnlyList<int>> Range(Input<int> start, Input<int> count) => new(new RangeExpression(Bound(start), Bound(count)));

    /// <summary>A list of values, such as the outputs of several tasks.</summary>
    public static Computed<IReadOnlyList<T>> List<T>(params ReadOnlySpan<Value<T>> values)
    {
        var elements = new Expression[values.Length];
        for (var i = 0; i < elements.Length; i++)
            elements[i] = values[i].Expression;
        return new(new ListExpression(WireFormats.For<T>().Type, [.. elements]));
    }

    private static Expression Bound(Input<int> bound) =>
        bound?.Expression ?? throw new TraceException(TraceDiagnostics.MissingValue, Call.Unknown, "a bound of a range");
}
