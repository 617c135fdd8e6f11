using Kfc.Ir;
using Kfc.Tables;

namespace Kfc.Tracing;

/// <summary>A loop whose collected values are added as they are asked for.</summary>
internal sealed class LoopDraft : NodeDraft
{
    private readonly Expression _items;
    private readonly int? _parallelism;
    private readonly NodeNames _names = new();
    private readonly List<Collected> _collected = [];
    private readonly Dictionary<Expression, string> _known = [];

    private LoopDraft(string id, Expression items, int? parallelism, Call call)
        : base(id, call) => (_items, _parallelism) = (items, parallelism);

    public RegionDraft Body { get; } = new();

    public static LoopDraft Begin<T>(GraphDraft draft, Value<IReadOnlyList<T>>? items, int? parallelism, Call call)
    {
        if (parallelism < 1)
            draft.Report(TraceDiagnostics.InvalidOption, call, "parallelism", "it must be at least 1");
        var list = items?.Expression ?? throw new TraceException(TraceDiagnostics.MissingValue, call, "the items of ForEach");
        var loop = new LoopDraft(draft.Names.Next("for-each"), list, parallelism, draft.Place(call));
        draft.Add(loop);
        return loop;
    }

    public Computed<T> Item<T>() => new(new LoopItemExpression(Id, WireFormats.For<T>().Type));

    public Computed<int> Index() => new(new LoopItemExpression(Id, WireType.Int, IsIndex: true));

    /// <summary>The name under which a value leaves the loop; one value has one name however often it is collected.</summary>
    public string Collect(Expression value)
    {
        if (_known.TryGetValue(value, out var name))
            return name;
        name = _names.Next(value is OutputExpression output ? output.Port : "value");
        _known.Add(value, name);
        _collected.Add(new(name, value));
        return name;
    }

    public override Node Build(SourceFiles files) => new LoopNode
    {
        Id = Id,
        Source = files.Position(Call),
        Items = _items,
        Body = Body.Build(files),
        Parallelism = _parallelism,
        Collected = [.. _collected],
    };
}
