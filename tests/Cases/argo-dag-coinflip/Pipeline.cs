using Kfc;

namespace Cases.ArgoDagCoinflip;

[Component]
public sealed partial class FlipCoin : ContainerComponent
{
    public partial Output<string> Side { get; }

    protected override Container Container => new("python:alpine3.23")
    {
        Command = ["python", "-c", $"""
            import random
            result = "heads" if random.randint(0,1) == 0 else "tails"
            open("{Side.Path}", "w").write(result)

            """],
    };
}

[Component]
public sealed partial class Heads : ContainerComponent
{
    protected override Container Container => new("busybox") { Command = ["sh", "-c"], Args = ["echo \"it was heads\""] };
}

[Pipeline("coinflip")]
public sealed partial class Coinflip : Pipeline
{
    protected override void Define()
    {
        var flips = Repeat(5, _ => Run(new FlipCoin()), until: flip => flip.Side == "heads");
        If(flips.Last(flip => flip.Side) == "heads", () => Run(new Heads()));
    }
}

/// <summary>A diamond of coins, each flipped until it shows heads. Argo's example calls itself without end; a repetition has a bound.</summary>
[Pipeline("argo-dag-coinflip")]
public sealed partial class DagCoinflip : Pipeline
{
    protected override void Define()
    {
        var a = Run(new Coinflip(), new() { Name = "a" });
        var b = Run(new Coinflip(), new() { Name = "b", After = [a] });
        var c = Run(new Coinflip(), new() { Name = "c", After = [a] });
        Run(new Coinflip(), new() { Name = "d", After = [b, c] });
    }
}
