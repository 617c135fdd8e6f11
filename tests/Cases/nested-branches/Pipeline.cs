using Kfc;

namespace Cases.NestedBranches;

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

/// <summary>A branch in a branch whose condition reads a task of the outer arm, and an else two levels deep.</summary>
[Pipeline("nested-branches")]
public sealed partial class NestedBranches : Pipeline
{
    public Param<int> Seed { get; init; } = 3;

    protected override void Define()
    {
        var first = Run(new Draw { Seed = Seed }, new() { Name = "draw-first" });
        If(first.Number > 4, () =>
        {
            var second = Run(new Draw { Seed = first.Number }, new() { Name = "draw-second" });
            If(second.Number > 4, () => Run(new Say { Text = $"{first.Number} and {second.Number}" }, new() { Name = "both-high" }))
            .Else(() =>
            {
                var third = Run(new Draw { Seed = second.Number }, new() { Name = "draw-third" });
                If(third.Number == first.Number, () => Run(new Say { Text = "the first again" }, new() { Name = "round" }));
            });
        })
        .Else(() => Run(new Say { Text = "low" }, new() { Name = "low" }));
    }
}
