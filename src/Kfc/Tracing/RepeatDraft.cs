using Kfc.Ir;

namespace Kfc.Tracing;

/// <summary>A repetition whose values are added as they are asked for.</summary>
internal sealed class RepeatDraft(string id, int max, Call call) : NodeDraft(id, call)
{
    public RegionDraft Body { get; } = new();

    public OutwardValues Outputs { get; } = new();

    /// <summary>Known once the body is traced.</summary>
    public Expression? Until { get; set; }

    public Computed<int> Attempt() => new(new LoopItemExpression(Id, WireType.Int, IsIndex: true));

    public override Node Build(SourceFiles files) => new RepeatNode
    {
        Id = Id,
        Source = files.Position(Call),
        Max = max,
        Body = Body.Build(files),
        Until = Until!,
        Outputs = Outputs.Build(),
    };
}
