using System.Collections.Immutable;
using System.Globalization;
using Kfc.Ir;

namespace Kfc.Compiler.Passes.Rewriting;

/// <summary>Computes expressions whose operands are literals; all others come back as they are.</summary>
internal static class ConstantFolding
{
    public static LiteralExpression Of(bool value) => new(WireType.Bool, WireText.Of(value));

    public static Expression Fold(FieldExpression field) =>
        field.Record is LiteralExpression record && WireText.Field(record.Text, field.Field) is { } text
            ? new LiteralExpression(field.ValueType, text)
            : field;

    public static Expression Fold(CompareExpression compare) => compare is { Left: LiteralExpression left, Right: LiteralExpression right }
        ? Of(Holds(compare.Operator, Compare(left, right)))
        : compare;

    /// <summary>Texts in texts become one text, and neighbouring literals one literal.</summary>
    public static Expression Fold(ConcatExpression concat)
    {
        if (!concat.Parts.Any(part => part is LiteralExpression or ConcatExpression) && concat.Parts.Length > 1)
            return concat;
        var parts = ImmutableArray.CreateBuilder<Expression>(concat.Parts.Length);
        foreach (var part in concat.Parts)
        {
            if (part is ConcatExpression inner)
            {
                foreach (var innerPart in inner.Parts)
                    Append(parts, innerPart);
            }
            else
            {
                Append(parts, part);
            }
        }

        return parts switch
        {
            [] => new LiteralExpression(WireType.String, ""),
            [LiteralExpression only] => new LiteralExpression(WireType.String, only.Text),
            [{ Type: ScalarType { Scalar: ScalarKind.String } } only] => only,
            _ when parts.Count == concat.Parts.Length && parts.SequenceEqual(concat.Parts) => concat,
            _ => new ConcatExpression(parts.ToImmutable()),
        };
    }

    /// <summary>A list of literals is a literal.</summary>
    public static Expression Fold(ListExpression list) => list.Elements.All(element => element is LiteralExpression)
        ? new LiteralExpression(
            list.Type,
            $"[{string.Join(',', list.Elements.Cast<LiteralExpression>().Select(element => WireText.ToJson(list.ElementType, element.Text)))}]")
        : list;

    /// <summary>Most numbers of a range that is written out.</summary>
    public const int LongestRange = 100_000;

    /// <summary>The length of a list whose elements are written out, or of a range.</summary>
    public static Expression Fold(CountExpression count) => count.List switch
    {
        ListExpression list => Int(list.Elements.Length),
        LiteralExpression literal => Int(WireText.Elements(literal.Text).Count),
        RangeExpression range => range.Count,
        _ => count,
    };

    /// <summary>Start and length of a range, when both are known.</summary>
    public static (long Start, long Count)? Bounds(RangeExpression range) => range is { Start: LiteralExpression start, Count: LiteralExpression count }
        ? (long.Parse(start.Text, CultureInfo.InvariantCulture), long.Parse(count.Text, CultureInfo.InvariantCulture))
        : null;

    public static LiteralExpression Range(int start, int count) =>
        new(new ListType(WireType.Int), $"[{string.Join(',', Enumerable.Range(start, count).Select(number => WireText.Of(number)))}]");

    /// <summary>The position and the length of the list, when both are known.</summary>
    public static (long Index, int Count)? Position(ElementExpression element)
    {
        if (element.Index is not LiteralExpression index)
            return null;
        var position = long.Parse(index.Text, CultureInfo.InvariantCulture);
        return element.List switch
        {
            ListExpression list => (position, list.Elements.Length),
            LiteralExpression literal => (position, WireText.Elements(literal.Text).Count),
            _ => null,
        };
    }

    /// <summary>The element at a position that is inside the list.</summary>
    public static Expression ElementAt(ElementExpression element, int index) => element.List switch
    {
        ListExpression list => list.Elements[index],
        LiteralExpression literal => new LiteralExpression(element.Type, WireText.Elements(literal.Text)[index]),
        _ => element,
    };

    private static LiteralExpression Int(int value) => new(WireType.Int, WireText.Of(value));

    private static void Append(ImmutableArray<Expression>.Builder parts, Expression part)
    {
        if (part is not LiteralExpression literal)
            parts.Add(part);
        else if (parts is [.., LiteralExpression before])
            parts[^1] = new LiteralExpression(WireType.String, before.Text + literal.Text);
        else if (literal.Text.Length > 0)
            parts.Add(literal);
    }

    private static bool Holds(Comparison comparison, int order) => comparison switch
    {
        Comparison.Equal => order == 0,
        Comparison.NotEqual => order != 0,
        Comparison.Less => order < 0,
        Comparison.LessOrEqual => order <= 0,
        Comparison.Greater => order > 0,
        _ => order >= 0,
    };

    private static int Compare(LiteralExpression left, LiteralExpression right)
    {
        if (!IsNumber(left.Type) || !IsNumber(right.Type))
            return string.CompareOrdinal(left.Text, right.Text);
        if (long.TryParse(left.Text, CultureInfo.InvariantCulture, out var a) && long.TryParse(right.Text, CultureInfo.InvariantCulture, out var b))
            return a.CompareTo(b);
        return double.Parse(left.Text, CultureInfo.InvariantCulture).CompareTo(double.Parse(right.Text, CultureInfo.InvariantCulture));
    }

    private static bool IsNumber(WireType type) => type is ScalarType { Scalar: ScalarKind.Int or ScalarKind.Long or ScalarKind.Double };
}
