using Kfc;

namespace Cases.NestedLoops;

[Component]
public sealed partial class Fit : ContainerComponent
{
    public required Input<int> Depth { get; init; }

    public required Input<double> Rate { get; init; }

    public partial Output<double> Loss { get; }

    protected override Container Container => new("busybox:1.37.0")
    {
        Command = ["sh", "-c", "echo \"fit $1 $2\"; echo 0.5 > \"$3\"", "sh"],
        Args = [Depth, Rate, Loss.Path],
    };
}

[Component]
public sealed partial class Report : ContainerComponent
{
    public required Input<int> Depth { get; init; }

    protected override Container Container => new("busybox:1.37.0")
    {
        Command = ["printf", "depth %s done\\n"],
        Args = [Depth],
    };
}

/// <summary>A loop in a loop, each with a bound on how many iterations run at a time.</summary>
[Pipeline("nested-loops")]
public sealed partial class NestedLoops : Pipeline
{
    public ListParam<int> Depths { get; init; } = [2, 4, 8];

    public ListParam<double> Rates { get; init; } = [0.1, 0.01, 1e-05];

    protected override void Define() => ForEach(
        Depths,
        depth =>
        {
            var fits = ForEach(Rates, rate => Run(new Fit { Depth = depth, Rate = rate }), parallelism: 2);
            return Run(new Report { Depth = depth }, new() { After = [fits] });
        },
        parallelism: 1);
}
