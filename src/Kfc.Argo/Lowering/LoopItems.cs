using System.Globalization;
using Kfc.Ir;

namespace Kfc.Argo.Lowering;

/// <summary>How the item and the position of an iteration reach a loop's body.</summary>
internal sealed class LoopItems
{
    private static readonly EnumType Key = new("ArtifactKey", []);

    private readonly Emission _emission;
    private readonly LoopNode _loop;
    private readonly Group _group;
    private readonly Site _each;
    private readonly Group _body;
    private readonly bool _usesIndex;
    private readonly bool _usesItem;
    private readonly bool _usesWhole;
    private readonly WireType _element;

    public LoopItems(Emission emission, LoopNode loop, Group group, Site each, Group body)
    {
        (_emission, _loop, _group, _each, _body) = (emission, loop, group, each, body);
        var uses = new LoopUses(loop.Id);
        uses.VisitLoop(loop);
        _usesIndex = uses.Index || loop.Collected.Any(c => FreeText.IsArtifact(c.Value.Type)) || uses.Loops.Any(HasKeys);
        _usesItem = uses.Item;
        _usesWhole = uses.Whole;
        _element = ((ListType)loop.Items.Type).Element;
    }

    private bool IsPair => _usesIndex && _usesItem;

    private bool IsBoxed => _loop.Items is CollectExpression;

    /// <summary>Says how the body reads them: a lone item or position as it is, both as a list of two texts.</summary>
    public void Declare()
    {
        var index = new Value(ValueKind.Index, _loop.Id);
        var item = new Value(ValueKind.Item, _loop.Id);
        _emission.Values.Add(index, new(_body, () => Read(index, 0), WireType.Int)
        {
            Name = g => $"{g.Local(_loop.Id)}-index",
            Shown = g => $"{g.Local(_loop.Id)}.index",
        });
        _emission.Values.Add(item, new(_body, () => Read(item, IsPair ? 1 : 0), _element is ArtifactType ? Key : _element)
        {
            Name = g => $"{g.Local(_loop.Id)}-item",
            Shown = g => $"{g.Local(_loop.Id)}.item",
        });
    }

    /// <summary>Gives the repeated call its items.</summary>
    /// <param name="reader">Reads the list where the loop stands.</param>
    public void Fill(Reader reader)
    {
        if (_loop.Items is LiteralExpression literal)
        {
            FillKnown(WireText.Elements(literal.Text));
            return;
        }

        var piece = _loop.Items is CollectExpression collect ? reader.Boxed(collect) : reader.Wire(_loop.Items);
        var list = _group.Take(new(ValueKind.Item, _loop.Id, "items"), "items", WireType.String);
        _group.Site!.Parameters.Add(new("items") { Value = _emission.Field(piece, $"A list that '{_loop.Id}' runs over", _loop.Source) });
        var items = $"fromJSON({list.Code})";
        var element = IsBoxed ? $"{items}[#][0]" : JsonCode.Wire($"{items}[#]", _element);
        var each = IsPair ? $"[string(#), {element}]" : _usesIndex || !_usesItem ? "string(#)" : element;
        _each.WithParam = IsPlain ? ExprText.Simple(list.Tag!) : ExprText.Tag($"toJson(map(0..len({items}) - 1, {{{each}}}))");
        Hand();
    }

    /// <summary>
    /// Whether the engine's own items will do. Those of numbers are then as they were written; records have their fields in another
    /// order, which nobody sees who takes them apart.
    /// </summary>
    private bool IsPlain => !IsBoxed && !_usesIndex && _usesItem && (_element is ScalarType or EnumType || (_element is RecordType && !_usesWhole));

    private void FillKnown(IReadOnlyList<string> items)
    {
        if (_usesItem && items.Any(i => i.Contains(ExprText.Open, StringComparison.Ordinal)))
            _emission.Report(ArgoDiagnostics.BracesInText.At(_loop.Source, $"An item of '{_loop.Id}'"));
        var texts = items.Select((item, i) => IsPair ? $"[\"{Number(i)}\",{Quoted(item)}]" : _usesItem ? item : Number(i)).ToList();
        if (texts.Count == 0)
            _each.WithParam = "[]";
        else
            _each.WithItems = texts;
        Hand();
    }

    private void Hand()
    {
        if (_usesItem || _usesIndex)
            _each.Parameters.Add(new(Slot) { Value = "{{item}}" });
    }

    private string Slot => _usesItem ? "item" : "index";

    private Ref Read(Value value, int place)
    {
        // Both values are read from one input when there are two.
        var slot = new Value(ValueKind.Item, _loop.Id, "slot");
        var input = _body.Input(slot) ?? _body.Take(slot, Slot, WireType.String);
        return IsPair ? new($"fromJSON({input.Code})[{place.ToString(CultureInfo.InvariantCulture)}]", null) { IsInput = true } : input;
    }

    private bool HasKeys(LoopNode inner) => inner.Collected.Any(c => FreeText.IsArtifact(c.Value.Type));

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Quoted(string text) => WireText.ToJson(WireType.String, text);

    /// <summary>What a body reads of its loop.</summary>
    private sealed class LoopUses(string loop) : GraphVisitor
    {
        public bool Item { get; private set; }

        public bool Index { get; private set; }

        /// <summary>Whether the item is read otherwise than field by field.</summary>
        public bool Whole { get; private set; }

        public List<LoopNode> Loops { get; } = [];

        public override void VisitLoop(LoopNode inner)
        {
            if (inner.Id != loop)
                Loops.Add(inner);
            base.VisitLoop(inner);
        }

        public override void VisitExpression(Expression expression)
        {
            if (expression is FieldExpression { Record: LoopItemExpression { IsIndex: false } record } && record.Loop == loop)
            {
                Item = true;
                return;
            }

            if (expression is LoopItemExpression item && item.Loop == loop)
                (Item, Whole, Index) = (Item || !item.IsIndex, Whole || !item.IsIndex, Index || item.IsIndex);
            base.VisitExpression(expression);
        }
    }
}
