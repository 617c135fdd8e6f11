using Kfc;

namespace Cases.NestedPipeline;

[Component]
public sealed partial class Draw : ContainerComponent
{
    public required Input<int> Seed { get; init; }

    public partial Output<int> Number { get; }

    protected override Container Container => new("busybox:1.37.0")
    {
        Command = ["sh", "-c", "echo $(($1 * 7 % 10)) > \"$2\"", "sh"],
        Args = [Seed, Number.Path],
    };
}

[Component]
public sealed partial class Say : ContainerComponent
{
    public required Input<string> Text { get; init; }

    protected override Container Container => new("busybox:1.37.0")
    {
        Command = ["printf", "%s\\n"],
        Args = [Text],
    };
}

/// <summary>Draws twice, the second time from what the first made.</summary>
[Pipeline("draw-twice")]
public sealed partial class DrawTwice : Pipeline
{
    public required Param<int> Seed { get; init; }

    public Param<string> Word { get; init; } = "drawn";

    public Output<int> Result { get; private set; } = null!;

    protected override void Define()
    {
        var first = Run(new Draw { Seed = Seed }, new() { Name = "first" });
        var second = Run(new Draw { Seed = first.Number }, new() { Name = "second" });
        Run(new Say { Text = $"{Word} {second.Number}" });
        Result = second.Number;
    }
}

/// <summary>One pipeline used twice, the second use fed by the first.</summary>
[Pipeline("nested-pipeline")]
public sealed partial class NestedPipeline : Pipeline
{
    public Param<int> Start { get; init; } = 1;

    protected override void Define()
    {
        var left = Run(new DrawTwice { Seed = Start }, new() { Name = "left" });
        var right = Run(new DrawTwice { Seed = left.Result, Word = "drawn again" }, new() { Name = "right" });
        Run(new Say { Text = $"{left.Result} and {right.Result}" });
    }
}
