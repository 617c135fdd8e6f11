using Kfc.Ir;

namespace Kfc.Tekton.Lowering;

/// <summary>The values inside an expression that are known only when the pipeline runs.</summary>
internal static class Operands
{
    public static IEnumerable<Expression> Of(Expression expression) =>
        expression is LiteralExpression ? [] : Parts(expression) is { } parts ? parts.SelectMany(Of) : [expression];

    /// <summary>Those that stand in a list of which a single element is read, put together from values that may be missing one by one.</summary>
    /// <param name="expression">The expression.</param>
    /// <param name="isHanded">Says which elements an iteration takes for itself alone.</param>
    public static IEnumerable<Expression> Picked(Expression expression, Func<ElementExpression, bool>? isHanded = null) => expression switch
    {
        ElementExpression element when isHanded?.Invoke(element) == true => [],
        ElementExpression { List: CollectExpression or ListExpression } element => [.. Of(element.List), .. Picked(element.Index, isHanded)],
        _ => Parts(expression)?.SelectMany(part => Picked(part, isHanded)) ?? [],
    };

    /// <summary>The elements that are picked inside an expression.</summary>
    public static IEnumerable<ElementExpression> Elements(Expression expression) =>
        [.. expression is ElementExpression element ? [element] : Array.Empty<ElementExpression>(), .. Parts(expression)?.SelectMany(Elements) ?? []];

    /// <summary>The values inside an expression, but for what some elements are made of.</summary>
    public static IEnumerable<Expression> Outside(Expression expression, Func<ElementExpression, bool> isHanded) =>
        expression is LiteralExpression || (expression is ElementExpression element && isHanded(element)) ? []
        : Parts(expression) is { } parts ? parts.SelectMany(part => Outside(part, isHanded)) : [expression];

    /// <summary>All others, without which the expression has no value.</summary>
    public static IEnumerable<Expression> Needed(Expression expression) => expression switch
    {
        LiteralExpression => [],
        ElementExpression { List: CollectExpression or ListExpression } element => Needed(element.Index),
        _ => Parts(expression)?.SelectMany(Needed) ?? [expression],
    };

    /// <summary>The expressions that an expression is made of; null when it is made of none.</summary>
    private static IEnumerable<Expression>? Parts(Expression expression) => expression switch
    {
        ConcatExpression concat => concat.Parts,
        ListExpression list => list.Elements,
        CompareExpression compare => [compare.Left, compare.Right],
        AndExpression and => and.Operands,
        OrExpression or => or.Operands,
        NotExpression not => [not.Operand],
        ElementExpression element => [element.List, element.Index],
        FieldExpression field => [field.Record],
        CountExpression count => [count.List],
        RangeExpression range => [range.Start, range.Count],
        _ => null,
    };

    /// <summary>Whether a value of the type is text that may hold dollars.</summary>
    public static bool IsFreeText(WireType type) => type is ScalarType { Scalar: ScalarKind.String } or ListType or RecordType;

    public static bool IsNumber(WireType type) => type is ScalarType { Scalar: ScalarKind.Int or ScalarKind.Long or ScalarKind.Double };

    /// <summary>Whether values of the type travel as a path below the run's workspace.</summary>
    public static bool IsArtifact(WireType type) => type is ArtifactType || (type is ListType list && IsArtifact(list.Element));
}
