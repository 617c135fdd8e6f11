using Kfc;

namespace Cases.ConditionsWithParameters;

[Component]
public sealed partial class Draw : ContainerComponent
{
    public required Input<int> Low { get; init; }

    public required Input<int> High { get; init; }

    public partial Output<int> Number { get; }

    protected override Container Container => new("busybox:1.37.0")
    {
        Command = ["sh", "-c", "awk -v l=\"$1\" -v h=\"$2\" 'BEGIN { srand(); print l + int(rand() * (h - l + 1)) }' > \"$3\"", "sh"],
        Args = [Low, High, Number.Path],
    };
}

[Component]
public sealed partial class Say : ContainerComponent
{
    public required Input<string> Text { get; init; }

    protected override Container Container => new("busybox:1.37.0") { Command = ["printf", "%s\\n"], Args = [Text] };
}

/// <summary>Numbers compared with parameters of the run and with one another.</summary>
[Pipeline("conditions-with-parameters")]
public sealed partial class ConditionsWithParameters : Pipeline
{
    public Param<int> Low { get; init; } = 0;

    public Param<int> High { get; init; } = 9;

    public Param<int> Limit { get; init; } = 5;

    public Param<bool> Loud { get; init; } = true;

    protected override void Define()
    {
        var first = Run(new Draw { Low = Low, High = High }, new() { Name = "first" });
        var second = Run(new Draw { Low = Low, High = High }, new() { Name = "second" });
        If((first.Number > Limit) & Loud, () => Run(new Say { Text = $"{first.Number} is above {Limit}" }, new() { Name = "above" }))
            .ElseIf(first.Number > second.Number, () => Run(new Say { Text = "the first is larger" }, new() { Name = "larger" }))
            .Else(() => Run(new Say { Text = "neither" }, new() { Name = "neither" }));
        If(Loud, () => Run(new Say { Text = "LOUD" }, new() { Name = "loud" }));
    }
}
