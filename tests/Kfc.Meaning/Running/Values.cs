using System.Collections.Immutable;
using System.Globalization;
using Kfc.Ir;

namespace Kfc.Meaning;

/// <summary>Works out expressions by docs/semantics.md.</summary>
internal sealed class Values
{
    private readonly Dictionary<(string Node, string Name), Datum> _named = [];
    private readonly Dictionary<(string? Scope, string Name), Datum> _parameters = [];
    private readonly Dictionary<string, (Datum Item, int Index)> _items = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Datum> _loopItems = new(StringComparer.Ordinal);

    /// <summary>How the region ended whose handler is running.</summary>
    public Datum Status { get; set; } = Datum.Missing;

    public void Set(string node, string name, Datum value) => _named[(node, name)] = value;

    public void SetParameter(string? scope, string name, Datum value) => _parameters[(scope, name)] = value;

    public void SetItem(string loop, Datum item, int index) => _items[loop] = (item, index);

    public void SetItems(string loop, Datum items) => _loopItems[loop] = items;

    public int Index(string loop) => _items[loop].Index;

    public Datum Of(Expression expression) => expression switch
    {
        LiteralExpression literal => Datum.Of(literal.Text),
        ParameterExpression parameter => _parameters[(parameter.Scope, parameter.Name)],
        OutputExpression output => _named[(output.Task, output.Port)],
        MergeExpression merge => _named[(merge.Branch, merge.Name)],
        CollectExpression collect => _named[(collect.Loop, collect.Name)],
        RepeatedExpression repeated => _named[(repeated.Repeat, repeated.Name)],
        LoopItemExpression { IsIndex: true } item => Datum.Of(WireText.Of(_items[item.Loop].Index)),
        LoopItemExpression item => _items[item.Loop].Item,
        FieldExpression field => Datum.From([Of(field.Record)], () => WireText.Field(Of(field.Record).Text!, field.Field)!),
        ConcatExpression concat => Combine(concat.Parts, texts => string.Concat(texts)),
        CompareExpression compare => Combine([compare.Left, compare.Right], texts => WireText.Of(Holds(compare, texts))),
        AndExpression and => Combine(and.Operands, texts => WireText.Of(texts.All(text => text == "true"))),
        OrExpression or => Combine(or.Operands, texts => WireText.Of(texts.Any(text => text == "true"))),
        NotExpression not => Combine([not.Operand], texts => WireText.Of(texts[0] != "true")),
        ListExpression list => Datum.List(list.ElementType, [.. list.Elements.Select(Of)]),
        CountExpression { List: CollectExpression collect } => Count(_loopItems[collect.Loop]),
        CountExpression count => Count(Of(count.List)),
        RangeExpression range => Combine([range.Start, range.Count], texts => $"[{string.Join(',', Enumerable.Range(Number(texts[0]), Number(texts[1])))}]"),
        ElementExpression element => Element(element),
        RunContextExpression or FailureDetailsExpression => Datum.Of(Datum.Anything),
        RunStatusExpression => Status,
        _ => throw new NotSupportedException($"{expression.GetType().Name} has no meaning here."),
    };

    /// <summary>The elements of a list, missing ones included.</summary>
    public static ImmutableArray<Datum> Elements(Datum list) => list.Elements.IsDefault
        ? [.. WireText.Elements(list.Text!).Select(text => Datum.From([list], () => text))]
        : list.Elements;

    private static Datum Count(Datum list) => list.Elements.IsDefault
        ? Datum.From([list], () => WireText.Of(WireText.Elements(list.Text!).Count))
        : Datum.Of(WireText.Of(list.Elements.Length));

    private Datum Combine(ImmutableArray<Expression> operands, Func<ImmutableArray<string>, string> text)
    {
        ImmutableArray<Datum> values = [.. operands.Select(Of)];
        return Datum.From(values, () => text([.. values.Select(value => value.Text!)]));
    }

    private Datum Element(ElementExpression element)
    {
        var (list, index) = (Of(element.List), Of(element.Index));
        if (index.Text is null || (list.Text is null && list.Elements.IsDefault))
            return Datum.From([list, index], () => "");
        var elements = Elements(list);
        var at = Number(index.Text);
        return at >= 0 && at < elements.Length
            ? Datum.From([elements[at], index], () => elements[at].Text!)
            : throw new PositionOutsideException();
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    private static bool Holds(CompareExpression compare, ImmutableArray<string> texts)
    {
        var order = compare.Left.Type is ScalarType { Scalar: ScalarKind.Int or ScalarKind.Long or ScalarKind.Double }
            ? double.Parse(texts[0], CultureInfo.InvariantCulture).CompareTo(double.Parse(texts[1], CultureInfo.InvariantCulture))
            : string.CompareOrdinal(texts[0], texts[1]);
        return compare.Operator switch
        {
            Comparison.Equal => order == 0,
            Comparison.NotEqual => order != 0,
            Comparison.Less => order < 0,
            Comparison.LessOrEqual => order <= 0,
            Comparison.Greater => order > 0,
            _ => order >= 0,
        };
    }
}

/// <summary>A task reads a position outside of a list, which fails it before its container starts.</summary>
internal sealed class PositionOutsideException : Exception;
