using System;
using System.Collections.Generic;
using Kfc;

namespace Examples.Churn;

/// <summary>One setting of the trainer.</summary>
public sealed record Trial(int Depth, double LearningRate);

/// <summary>Splits raw rows into a set to learn from and a set to test with.</summary>
[Component]
public sealed partial class Prepare : ContainerComponent
{
    /// <summary>Address of the raw rows.</summary>
    public required Input<string> Source { get; init; }

    /// <summary>Share of the rows to learn from, between 0 and 1.</summary>
    public Input<double> TrainFraction { get; init; } = 0.8;

    public partial Output<Dataset> TrainSet { get; }

    public partial Output<Dataset> TestSet { get; }

    protected override Container Container => new("ghcr.io/acme/prepare:1.4.0")
    {
        Args = ["--source", Source, $"--fraction={TrainFraction}", "--train", TrainSet.Path, "--test", TestSet.Path],
    };
}

/// <summary>Trains one model.</summary>
[Component]
public sealed partial class Train : ContainerComponent
{
    /// <summary>Rows to learn from.</summary>
    public required Input<Dataset> Data { get; init; }

    public required Input<int> Depth { get; init; }

    public Input<double> LearningRate { get; init; } = 0.1;

    public partial Output<Model> Model { get; }

    public partial Output<double> Accuracy { get; }

    protected override Container Container => new("ghcr.io/acme/train:2.0.1")
    {
        Args =
        [
            "--data", Data.Path, "--depth", Depth, $"--lr={LearningRate}",
            "--model", Model.Path, "--accuracy", Accuracy.Path,
        ],
    };
}

/// <summary>Finds the most accurate trial.</summary>
[Component]
public sealed partial class SelectBest : ContainerComponent
{
    /// <summary>Accuracies in the order of the trials.</summary>
    public required Input<IReadOnlyList<double>> Accuracies { get; init; }

    /// <summary>Position of the best trial, from 0.</summary>
    public partial Output<int> Index { get; }

    public partial Output<double> Accuracy { get; }

    protected override Container Container => new("ghcr.io/acme/select-best:1.0.0")
    {
        Args = ["--accuracies", Accuracies, "--index", Index.Path, "--accuracy", Accuracy.Path],
    };
}

/// <summary>Puts a model into service.</summary>
[Component]
public sealed partial class Deploy : ContainerComponent
{
    public required Input<Model> Model { get; init; }

    protected override Container Container => new("ghcr.io/acme/deploy:3.2.0")
    {
        Args = ["--model", Model.Path],
    };
}

/// <summary>Writes to a channel.</summary>
[Component]
public sealed partial class Notify : ContainerComponent
{
    public required Input<string> Channel { get; init; }

    public required Input<string> Text { get; init; }

    protected override Container Container => new("ghcr.io/acme/notify:1.1.0")
    {
        Args = ["--channel", Channel, "--text", Text],
    };
}

/// <summary>Trains several churn models and deploys the best one when it is good enough.</summary>
[Pipeline("churn-training")]
public sealed partial class ChurnTraining : Pipeline
{
    /// <summary>Address of the raw rows.</summary>
    public Param<string> Source { get; init; } = "s3://acme/churn/2026-11";

    /// <summary>Models below this accuracy are not deployed.</summary>
    public Param<double> MinAccuracy { get; init; } = 0.9;

    /// <summary>The settings to try.</summary>
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
