using Kfc;

namespace Examples.ControlStructures;

/// <summary>A side of a coin.</summary>
public enum Side
{
    Heads,
    Tails,
}

/// <summary>Flips a coin.</summary>
[Component]
public sealed partial class FlipCoin : ContainerComponent
{
    public partial Output<Side> Side { get; }

    protected override Container Container => new("busybox:1.37.0")
    {
        Command =
        [
            "sh", "-c",
            "byte=$(od -An -N1 -tu1 /dev/urandom); if [ $((byte % 2)) -eq 0 ]; then echo Heads; else echo Tails; fi > \"$1\"",
            "sh",
        ],
        Args = [Side.Path],
    };
}

/// <summary>Draws a whole number.</summary>
[Component]
public sealed partial class RandomNumber : ContainerComponent
{
    /// <summary>The least number that can be drawn.</summary>
    public Input<int> Minimum { get; init; } = 0;

    /// <summary>The greatest number that can be drawn.</summary>
    public Input<int> Maximum { get; init; } = 9;

    public partial Output<int> Number { get; }

    protected override Container Container => new("busybox:1.37.0")
    {
        Command =
        [
            "sh", "-c",
            "bytes=$(od -An -N3 -tu4 /dev/urandom); echo $((bytes % ($2 - $1 + 1) + $1)) > \"$3\"",
            "sh",
        ],
        Args = [Minimum, Maximum, Number.Path],
    };
}

/// <summary>Prints a text.</summary>
[Component]
public sealed partial class Print : ContainerComponent
{
    public required Input<string> Text { get; init; }

    protected override Container Container => new("busybox:1.37.0")
    {
        Command = ["printf", "%s\\n"],
        Args = [Text],
    };
}

/// <summary>Prints a text and fails.</summary>
[Component]
public sealed partial class Fail : ContainerComponent
{
    public required Input<string> Text { get; init; }

    protected override Container Container => new("busybox:1.37.0")
    {
        Command = ["sh", "-c", "printf '%s\\n' \"$1\"; exit 1", "sh"],
        Args = [Text],
    };
}

/// <summary>A loop, branches in it, and a part with an exit handler whose failure the run survives.</summary>
[Pipeline("control-structures")]
public sealed partial class ControlStructures : Pipeline
{
    /// <summary>The sides to wait for, one iteration each.</summary>
    public ListParam<Side> Sides { get; init; } = [Side.Heads, Side.Tails];

    protected override void Define()
    {
        Scope(() =>
        {
            OnExit(_ => Run(new Print { Text = "Exit handler has worked!" }, new() { Name = "report" }));
            Run(new Fail { Text = "this task fails, the others run on" }, new() { ContinueOnFailure = true });
        });

        var flip = Run(new FlipCoin());
        ForEach(Sides, side =>
            If(flip.Side == side, () =>
            {
                var drawn = Run(new RandomNumber { Maximum = 9 });
                If(drawn.Number > 5, () => Run(new Print { Text = $"{side} and {drawn.Number} > 5!" }))
                .Else(() => Run(new Print { Text = $"{side} and {drawn.Number} <= 5!" }));
            }));
    }
}
