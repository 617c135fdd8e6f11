using System.Collections.Generic;
using Kfc;

namespace Cases.LoopOverOutput;

public sealed record Trial(int Depth, string Label);

[Component]
public sealed partial class Plan : ContainerComponent
{
    public partial Output<IReadOnlyList<Trial>> Trials { get; }

    protected override Container Container => new("busybox:1.37.0")
    {
        Command =
        [
            "sh", "-c",
            "for i in 0 1 2 3 4 5 6 7 8 9 10 11; do printf '%s{\"depth\":%d,\"label\":\"trial %d\"}' \"${s-[}\" $((i * 2)) $i; s=,; done > \"$1\"; echo ']' >> \"$1\"",
            "sh",
        ],
        Args = [Trials.Path],
    };
}

[Component]
public sealed partial class Try : ContainerComponent
{
    public required Input<int> Depth { get; init; }

    public required Input<string> Label { get; init; }

    public partial Output<int> Score { get; }

    public partial Output<Model> Model { get; }

    protected override Container Container => new("busybox:1.37.0")
    {
        Command = ["sh", "-c", "echo \"$2\" > \"$4\"; echo $(($1 * $1)) > \"$3\"", "sh"],
        Args = [Depth, Label, Score.Path, Model.Path],
    };
}

[Component]
public sealed partial class Choose : ContainerComponent
{
    public required Input<IReadOnlyList<int>> Scores { get; init; }

    public partial Output<int> Best { get; }

    protected override Container Container => new("busybox:1.37.0")
    {
        Command = ["sh", "-c", "echo \"$1\" | tr -d '[]' | tr , '\\n' | awk '(NR == 1 || $1 > m) { m = $1; b = NR - 1 } END { print b }' > \"$2\"", "sh"],
        Args = [Scores, Best.Path],
    };
}

[Component]
public sealed partial class Show : ContainerComponent
{
    public required Input<Model> Model { get; init; }

    protected override Container Container => new("busybox:1.37.0") { Command = ["cat"], Args = [Model.Path] };
}

/// <summary>A loop over records that a task makes; values and files leave it in the order of the items, and one file is chosen.</summary>
[Pipeline("loop-over-output")]
public sealed partial class LoopOverOutput : Pipeline
{
    protected override void Define()
    {
        var plan = Run(new Plan());
        var trials = ForEach(plan.Trials, trial =>
            Run(new Try { Depth = trial.Depth, Label = trial.Label }, new() { Resources = new(Gpu: 1), Retry = new(2) }));
        var choose = Run(new Choose { Scores = trials.Collect(t => t.Score) });
        Run(new Show { Model = trials.Collect(t => t.Model).ElementAt(choose.Best) });
    }
}
