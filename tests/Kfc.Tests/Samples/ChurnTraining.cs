namespace Kfc.Tests.Samples;

public sealed record Trial(int Depth, double LearningRate);

/// <summary>Learns from the rows of <see cref="Data"/>.</summary>
[Component]
public sealed partial class Train : ContainerComponent
{
    /// <summary>Rows to learn from.</summary>
    public required Input<Dataset> Data { get; init; }
    public required Input<int> Depth { get; init; }
    public Input<double> LearningRate { get; init; } = 0.1;

    public partial Output<Model> Model { get; }          // completed by the generator
    public partial Output<double> Accuracy { get; }

    protected override Container Container => new("ghcr.io/acme/train:2.0.1")
    {
        Args = ["--data", Data.Path, "--depth", Depth, $"--lr={LearningRate}",
                "--model", Model.Path, "--accuracy", Accuracy.Path],
    };
}

[Pipeline("churn-training")]
public sealed partial class ChurnTraining : Pipeline
{
    public Param<string> Source { get; init; } = "s3://acme/churn/2026-11";
    public Param<double> MinAccuracy { get; init; } = 0.9;
    public ListParam<Trial> Trials { get; init; } = [new(4, 0.10), new(8, 0.05)];

    protected override void Define()
    {
        OnExit(exit => Run(new Notify { Channel = "#ml", Text = $"churn ended: {exit.Status}" }));

        var data = Run(new Prepare { Source = Source });
        var trials = ForEach(Trials, trial =>
            Run(new Train { Data = data.TrainSet, Depth = trial.Depth, LearningRate = trial.LearningRate },
                new() { Resources = new(Cpu: "4", Memory: "16Gi", Gpu: 1), Retry = new(2) }),
            parallelism: 4);
        var best = Run(new SelectBest { Accuracies = trials.Collect(t => t.Accuracy) });

        If(best.Accuracy >= MinAccuracy, () =>
            Run(new Deploy { Model = trials.Collect(t => t.Model).ElementAt(best.Index) },
                new() { SecretEnv = { ["TOKEN"] = new("registry", "token") }, Timeout = TimeSpan.FromMinutes(20) }))
        .Else(() =>
            Run(new Notify { Channel = "#ml", Text = $"accuracy {best.Accuracy} is below {MinAccuracy}" }));
    }
}
