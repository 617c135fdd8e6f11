using System.Collections.Immutable;
using Kfc.Compiler.Diagnostics;
using Kfc.Ir;

namespace Kfc.Compiler.Passes.Checking;

/// <summary>
/// Finds the type of an expression from what it refers to, and reports where parts do not go together. All references lead
/// somewhere: structure has been checked. Null stands for a type that something has been reported about.
/// </summary>
internal sealed class ExpressionTypes(GraphIndex index, Action<DiagnosticDescriptor, object?[]> report)
{
    private readonly Dictionary<string, WireType?> _items = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Loop, string Name), WireType?> _collected = [];

    /// <summary>What messages call the place of the expression.</summary>
    public string Where { get; set; } = "";

    public void Declare(LoopNode loop, WireType? items)
    {
        if (items is not (null or ListType))
            report(GraphDiagnostics.WrongUse, [Where, items, "the list of a loop"]);
        _items[loop.Id] = (items as ListType)?.Element;
    }

    /// <summary>Notes the type of a value that leaves a loop or a repetition.</summary>
    public void Declare(Node loop, Collected collected) => _collected[(loop.Id, collected.Name)] = Of(collected.Value);

    public WireType? Of(Expression expression) => expression switch
    {
        LiteralExpression literal => Literal(literal),
        ParameterExpression { Scope: null } parameter => Stated(parameter.Name, parameter.Type, index.Parameters[parameter.Name].Type),
        OutputExpression output => Stated($"{output.Task}.{output.Port}", output.Type, PortType(output)),
        MergeExpression merge => Stated($"{merge.Branch}.{merge.Name}", merge.Type, MergeType(merge)),
        LoopItemExpression { IsIndex: true } item => Stated($"the position in {item.Loop}", item.Type, WireType.Int),
        LoopItemExpression item => Stated($"the item of {item.Loop}", item.Type, _items.GetValueOrDefault(item.Loop)),
        CollectExpression collect => Collect(collect),
        RepeatedExpression repeated => Stated(
            $"{repeated.Repeat}.{repeated.Name}", repeated.Type, _collected.GetValueOrDefault((repeated.Repeat, repeated.Name))),
        CountExpression count => Count(count),
        RangeExpression range => Range(range),
        ConcatExpression concat => Concat(concat),
        CompareExpression compare => Compare(compare),
        AndExpression and => Conditions(and.Operands, "A part of '&'"),
        OrExpression or => Conditions(or.Operands, "A part of '|'"),
        NotExpression not => Conditions([not.Operand], "What '!' turns around"),
        ListExpression list => List(list),
        ElementExpression element => Element(element),
        FieldExpression field => Field(field),
        _ => expression.Type,
    };

    /// <summary>Reports unless the expression's type fits.</summary>
    public void Require(Expression expression, WireType wanted, string what)
    {
        if (Of(expression) is { } type && !TypeRules.Fits(type, wanted))
            report(GraphDiagnostics.TypeMismatch, [what, type, wanted]);
    }

    public void RequireCondition(Expression expression, string what)
    {
        if (Of(expression) is { } type && !type.Equals(WireType.Bool))
            report(GraphDiagnostics.NotACondition, [what, type]);
    }

    /// <summary>Reports an artifact where only a text can stand.</summary>
    public void RequireText(Expression expression)
    {
        if (Of(expression) is ArtifactType artifact)
            report(GraphDiagnostics.ArtifactAsText, [Where, artifact]);
    }

    private WireType PortType(OutputExpression output) =>
        index.PortsOf(((TaskNode)index.Nodes[output.Task]).Component)!.Outputs[output.Port].Type;

    private WireType MergeType(MergeExpression merge) =>
        ((BranchNode)index.Nodes[merge.Branch]).Merges.First(candidate => candidate.Name == merge.Name).Type;

    private WireType? Stated(string what, WireType stated, WireType? actual)
    {
        if (actual is null || TypeRules.Fits(actual, stated))
            return stated;
        report(GraphDiagnostics.TypeDisagrees, [Where, what, stated, actual]);
        return null;
    }

    private WireType? Literal(LiteralExpression literal)
    {
        if (WireText.TryParse(literal.Type, literal.Text, out var canonical) && canonical == literal.Text)
            return literal.Type;
        var hint = canonical == literal.Text ? "" : $" Write '{canonical}'.";
        report(GraphDiagnostics.BadLiteral, [Where, literal.Text.Length > 60 ? literal.Text[..57] + "..." : literal.Text, literal.Type, hint]);
        return null;
    }

    private WireType? Collect(CollectExpression collect) =>
        Stated($"{collect.Loop}.{collect.Name}", collect.ElementType, _collected.GetValueOrDefault((collect.Loop, collect.Name))) is null ? null : collect.Type;

    private ScalarType Concat(ConcatExpression concat)
    {
        foreach (var part in concat.Parts)
            RequireText(part);
        return WireType.String;
    }

    private ScalarType Compare(CompareExpression compare)
    {
        var (left, right) = (Of(compare.Left), Of(compare.Right));
        if (left is null || right is null)
            return WireType.Bool;
        if (left is ArtifactType || right is ArtifactType)
            report(GraphDiagnostics.ArtifactAsText, [Where, left is ArtifactType ? left : right]);
        else if (!TypeRules.Comparable(left, right))
            report(GraphDiagnostics.Incomparable, [Where, left, right]);
        else if (compare.Operator is not (Comparison.Equal or Comparison.NotEqual) && !TypeRules.IsNumber(left))
            report(GraphDiagnostics.NoOrder, [Where, left]);
        return WireType.Bool;
    }

    private ScalarType Conditions(ImmutableArray<Expression> operands, string what)
    {
        foreach (var operand in operands)
            RequireCondition(operand, $"{what} in {Where}");
        return WireType.Bool;
    }

    private WireType List(ListExpression list)
    {
        foreach (var element in list.Elements)
            Require(element, list.ElementType, $"An element of a list in {Where}");
        return list.Type;
    }

    private WireType? Element(ElementExpression element)
    {
        if (Of(element.Index) is { } position && !TypeRules.IsWhole(position))
            report(GraphDiagnostics.WrongUse, [Where, position, "a position in a list"]);
        var list = Of(element.List);
        if (list is not (null or ListType))
            report(GraphDiagnostics.WrongUse, [Where, list, "a list"]);
        return (list as ListType)?.Element;
    }

    private ScalarType Count(CountExpression count)
    {
        if (Of(count.List) is { } list and not ListType)
            report(GraphDiagnostics.WrongUse, [Where, list, "a list"]);
        return WireType.Int;
    }

    private WireType Range(RangeExpression range)
    {
        Require(range.Start, WireType.Int, $"The start of a range in {Where}");
        Require(range.Count, WireType.Int, $"The length of a range in {Where}");
        return range.Type;
    }

    private WireType? Field(FieldExpression field)
    {
        var record = Of(field.Record);
        if (record is null)
            return null;
        if ((record as RecordType)?.Fields.FirstOrDefault(candidate => candidate.Name == field.Field) is { } found)
            return Stated(field.Field, field.Type, found.Type);
        report(GraphDiagnostics.WrongUse, [Where, record, $"a record with the field '{field.Field}'"]);
        return null;
    }
}
