using System.Collections.Generic;
using Kfc;

namespace Cases.LoopInParts;

[Component]
public sealed partial class ListTrials : ContainerComponent
{
    public partial Output<IReadOnlyList<double>> Rates { get; }

    protected override Container Container => new("busybox:1.37.0")
    {
        Command = ["sh", "-c", "echo '[0.1, 0.01]' > \"$1\"", "sh"],
        Args = [Rates.Path],
    };
}

[Component]
public sealed partial class Train : ContainerComponent
{
    public required Input<double> Rate { get; init; }

    public partial Output<Model> Model { get; }

    protected override Container Container => new("busybox:1.37.0")
    {
        Command = ["sh", "-c", "echo \"model of $1\" > \"$2\"", "sh"],
        Args = [Rate, Model.Path],
    };
}

[Component]
public sealed partial class Evaluate : ContainerComponent
{
    public required Input<Model> Model { get; init; }

    public partial Output<double> Accuracy { get; }

    protected override Container Container => new("busybox:1.37.0")
    {
        Command = ["sh", "-c", "wc -c < \"$1\" > \"$2\"", "sh"],
        Args = [Model.Path, Accuracy.Path],
    };
}

[Component]
public sealed partial class Report : ContainerComponent
{
    public required Input<IReadOnlyList<double>> Accuracies { get; init; }

    protected override Container Container => new("busybox:1.37.0") { Command = ["echo"], Args = [Accuracies] };
}

/// <summary>A trial needs an accelerator, its evaluation retries: each has pods of its own, item by item.</summary>
[Pipeline("loop-in-parts")]
public sealed partial class LoopInParts : Pipeline
{
    protected override void Define()
    {
        var trials = Run(new ListTrials());
        var done = ForEach(trials.Rates, rate =>
        {
            var train = Run(new Train { Rate = rate }, new() { Resources = new(Gpu: 1), NodeSelector = { ["gpu"] = "a100" } });
            return Run(new Evaluate { Model = train.Model }, new() { Retry = new(2) });
        });
        Run(new Report { Accuracies = done.Collect(d => d.Accuracy) });
    }
}
