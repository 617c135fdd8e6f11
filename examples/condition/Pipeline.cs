using Kfc;

namespace Examples.Conditions;

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

/// <summary>Flips a coin; on heads flips again, and prints what fell.</summary>
[Pipeline("condition")]
public sealed partial class FlipCoins : Pipeline
{
    protected override void Define()
    {
        var flip = Run(new FlipCoin());
        If(flip.Side == Side.Heads, () =>
        {
            var again = Run(new FlipCoin(), new() { Name = "flip-again" });
            If(again.Side == Side.Tails, () => Run(new Print { Text = $"first {flip.Side}, then {again.Side}" }));
        });
        If(flip.Side == Side.Tails, () => Run(new Print { Text = "it was tails" }));
    }
}
