using Kfc.Ir;
using Kfc.Tables;

namespace Kfc.Tracing;

/// <summary>A loop whose collected values are added as they are asked for.</summary>
internal sealed class LoopDraft : NodeDraft
{
    private readonly Expression _items;
    private readonly int? _parallelism;

    private LoopDraft(string id, Expression items, int? parallelism, Call call)
        : base(id, call) => (_items, _parallelism) = (items, parallelism);

    public RegionDraft Body { get; } = new();

    public OutwardValues Collected { get; } = new();

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

    public override Node Build(SourceFiles files) => new LoopNode
    {
        Id = Id,
        Source = files.Position(Call),
        Items = _items,
        Body = Body.Build(files),
        Parallelism = _parallelism,
        Collected = Collected.Build(),
    };
}
