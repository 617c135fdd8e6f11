using System.Collections.Generic;
using Kfc;

namespace Cases.LoopWithParallelism;

[Component]
public sealed partial class Square : ContainerComponent
{
    public required Input<int> Number { get; init; }

    public partial Output<int> Result { get; }

    protected override Container Container => new("busybox:1.37.0")
    {
        Command = ["sh", "-c", "echo $(($1 * $1)) > \"$2\"", "sh"],
        Args = [Number, Result.Path],
    };
}

[Component]
public sealed partial class Show : ContainerComponent
{
    public required Input<IReadOnlyList<int>> Numbers { get; init; }

    protected override Container Container => new("busybox:1.37.0") { Command = ["echo"], Args = [Numbers] };
}

/// <summary>Twelve iterations, three at a time.</summary>
[Pipeline("loop-with-parallelism")]
public sealed partial class LoopWithParallelism : Pipeline
{
    protected override void Define()
    {
        var squares = ForEach(Values.Range(12), number => Run(new Square { Number = number }), parallelism: 3);
        Run(new Show { Numbers = squares.Collect(square => square.Result) });
    }
}
