namespace Kfc.Scenarios;

public sealed record Trial(int Depth, string Label);

[Pipeline("sweep")]
public sealed partial class Sweep : Pipeline
{
    public ListParam<int> Depths { get; init; } = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11];

    protected override void Define()
    {
        var tries = ForEach(Depths, depth => Run(new Say { Text = $"d={depth}" }, new() { Name = "try" }), parallelism: 3);
        var said = tries.Collect(t => t.Said);
        var best = Run(new PickBest { Names = said }, new() { Name = "best" });
        Run(new Say { Text = said.ElementAt(best.Index) }, new() { Name = "use" });
    }
}

[Pipeline("records")]
public sealed partial class Records : Pipeline
{
    public ListParam<Trial> Trials { get; init; } = [new(4, "a b"), new(8, "$(params.x)")];

    protected override void Define() => ForEach(Trials, trial =>
    {
        var first = Run(new Say { Text = $"{trial.Depth}" }, new() { Name = "one" });
        If(trial.Depth > 4, () => Run(new Say { Text = trial.Label }, new() { Name = "deep" }));
        return Run(new Say { Text = first.Said }, new() { Name = "two" });
    });
}
