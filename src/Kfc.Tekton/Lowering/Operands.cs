using Kfc.Ir;

namespace Kfc.Tekton.Lowering;

/// <summary>The values inside an expression that are known only when the pipeline runs.</summary>
internal static class Operands
{
    public static IEnumerable<Expression> Of(Expression expression) => expression switch
    {
        LiteralExpression => [],
        ConcatExpression concat => concat.Parts.SelectMany(Of),
        ListExpression list => list.Elements.SelectMany(Of),
        CompareExpression compare => [.. Of(compare.Left), .. Of(compare.Right)],
        AndExpression and => and.Operands.SelectMany(Of),
        OrExpression or => or.Operands.SelectMany(Of),
        NotExpression not => Of(not.Operand),
        ElementExpression element => [.. Of(element.List), .. Of(element.Index)],
        FieldExpression field => Of(field.Record),
        CountExpression count => Of(count.List),
        RangeExpression range => [.. Of(range.Start), .. Of(range.Count)],
        _ => [expression],
    };

    /// <summary>Whether a value of the type is text that may hold dollars.</summary>
    public static bool IsFreeText(WireType type) => type is ScalarType { Scalar: ScalarKind.String } or ListType or RecordType;

    public static bool IsNumber(WireType type) => type is ScalarType { Scalar: ScalarKind.Int or ScalarKind.Long or ScalarKind.Double };

    /// <summary>Whether values of the type travel as a path below the run's workspace.</summary>
    public static bool IsArtifact(WireType type) => type is ArtifactType || (type is ListType list && IsArtifact(list.Element));
}
