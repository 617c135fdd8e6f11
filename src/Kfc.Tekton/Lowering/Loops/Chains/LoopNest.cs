using Kfc.Ir;

namespace Kfc.Tekton.Lowering;

/// <summary>A loop whose body is taken apart, or one that is all of another one's body, together with that one.</summary>
internal sealed record LoopNest(LoopNode Outer)
{
    public LoopNode? Inner => PlacedLoop.InnerOf(Outer);

    public LoopNode Innermost => Inner ?? Outer;

    /// <summary>Whether all that leaves the outer loop are lists of the inner one.</summary>
    public bool IsPlain => Inner is null || Outer.Collected.All(c => c.Value is CollectExpression collect && collect.Loop == Inner.Id);

    /// <summary>The same with another body and nothing that leaves it.</summary>
    public LoopNode With(Region body) => Inner is { } inner
        ? Outer with { Body = new([inner with { Body = body, Collected = [] }]), Collected = [] }
        : Outer with { Body = body, Collected = [] };
}
