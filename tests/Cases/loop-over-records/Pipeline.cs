using System.Collections.Generic;
using Kfc;

namespace Cases.LoopOverRecords;

public sealed record Pair(int A, int B);

[Component]
public sealed partial class Say : ContainerComponent
{
    public required Input<string> Text { get; init; }

    protected override Container Container => new("busybox:1.37.0") { Command = ["printf", "%s\\n"], Args = [Text] };
}

/// <summary>A loop over records known when compiling, two tasks for each.</summary>
[Pipeline("loop-over-records")]
public sealed partial class LoopOverRecords : Pipeline
{
    private static readonly IReadOnlyList<Pair> Pairs = [new(1, 2), new(10, 20)];

    public Param<int> Factor { get; init; } = 10;

    protected override void Define() => ForEach(Pairs, pair =>
    {
        var first = Run(new Say { Text = $"op1 {pair.A} {Factor}" }, new() { Name = "first" });
        Run(new Say { Text = $"op2 {pair.B}" }, new() { Name = "second", After = [first] });
    });
}
