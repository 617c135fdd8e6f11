using System.Collections.Immutable;
using Kfc.Ir;

namespace Kfc.Meaning;

/// <summary>Makes expressions over what is visible.</summary>
internal sealed class Expressions(Random random, Visible visible)
{
    public static readonly ArtifactType Data = new("Dataset");
    public static readonly ListType Texts = new(WireType.String);
    private static readonly string[] Words = ["a", "b c", "", "x-1", "it's", "q\"q", "1", "true", "[]"];

    public Expression Of(WireType type)
    {
        var known = visible.Of(type);
        if (type is ArtifactType)
            return known[random.Next(known.Count)];
        return random.Next(10) switch
        {
            < 6 when known.Count > 0 => known[random.Next(known.Count)],
            6 when type.Equals(WireType.String) => Concat(),
            7 when Element(type) is { } element => element,
            8 when type.Equals(WireType.Int) && visible.Of(Texts) is { Count: > 0 } lists => new CountExpression(lists[random.Next(lists.Count)]),
            9 when type.Equals(WireType.Bool) => Condition(1),
            _ => Literal(type),
        };
    }

    /// <summary>Whether a value of the type can be made here.</summary>
    public bool Can(WireType type) => type is not ArtifactType || visible.Of(type).Count > 0;

    public Expression Condition(int depth)
    {
        var flags = visible.Of(WireType.Bool);
        return random.Next(depth == 0 ? 5 : 8) switch
        {
            0 when flags.Count > 0 => flags[random.Next(flags.Count)],
            < 3 => new CompareExpression((Comparison)random.Next(6), Of(WireType.Int), Literal(WireType.Int)),
            3 => new CompareExpression((Comparison)random.Next(6), Of(WireType.Double), Of(WireType.Double)),
            4 => new CompareExpression((Comparison)random.Next(2), Of(WireType.String), Of(WireType.String)),
            5 => new NotExpression(Condition(depth - 1)),
            6 => new AndExpression([Condition(depth - 1), Condition(depth - 1)]),
            _ => new OrExpression([Condition(depth - 1), Condition(depth - 1)]),
        };
    }

    public LiteralExpression Literal(WireType type) => type switch
    {
        ListType list => new(list, $"[{string.Join(',', Enumerable.Range(0, random.Next(4)).Select(_ => WireText.ToJson(list.Element, Literal(list.Element).Text)))}]"),
        ScalarType { Scalar: ScalarKind.Int } => new(type, WireText.Of(random.Next(4))),
        ScalarType { Scalar: ScalarKind.Double } => new(type, WireText.Of(random.Next(8) / 2.0)),
        ScalarType { Scalar: ScalarKind.Bool } => new(type, WireText.Of(random.Next(2) == 0)),
        _ => new(WireType.String, Words[random.Next(Words.Length)]),
    };

    private ConcatExpression Concat()
    {
        var parts = Enumerable.Range(0, 2 + random.Next(2)).Select(_ => visible.All.Where(value => value.Type is not ArtifactType).ToList() is { Count: > 0 } some && random.Next(2) == 0
            ? some[random.Next(some.Count)]
            : Literal(WireType.String));
        return new([.. parts]);
    }

    /// <summary>An element of a list that surely has one: one that is written out.</summary>
    private ElementExpression? Element(WireType type)
    {
        var elements = visible.Of(type).Where(value => value is OutputExpression or MergeExpression).ToImmutableArray();
        return elements.Length < 2 ? null : new ElementExpression(new ListExpression(type, elements), new LiteralExpression(WireType.Int, WireText.Of(random.Next(elements.Length))));
    }
}
