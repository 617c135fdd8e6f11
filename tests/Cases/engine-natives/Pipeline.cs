using System;
using Kfc;

namespace Cases.EngineNatives;

public enum Verdict
{
    Hold,
    Ship,
}

[Component]
public sealed partial class Rows : ImporterComponent
{
    public partial Output<Dataset> Data { get; }

    protected override Importer Importer => new("gs://acme/rows.csv");
}

[Component]
public sealed partial class Code : ImporterComponent
{
    public partial Output<Dataset> Sources { get; }

    protected override Importer Importer => new("git+https://example.org/acme/training.git") { Revision = "v1" };
}

[Component]
public sealed partial class Train : ContainerComponent
{
    public required Input<Dataset> Rows { get; init; }

    public required Input<Dataset> Sources { get; init; }

    public required Input<int> Depth { get; init; }

    public partial Output<Model> Model { get; }

    public partial Output<double> Accuracy { get; }

    protected override Container Container => new("acme/train:1")
    {
        Command = ["train"],
        Args = [Rows.Path, Sources.Path, Depth, Model.Path, Accuracy.Path],
    };
}

[Component]
public sealed partial class Tune : ContainerComponent
{
    public required Input<int> Depth { get; init; }

    public partial Output<int> Best { get; }

    protected override Container Container => new("acme/tune:1") { Command = ["tune"], Args = [Depth, Best.Path] };
}

/// <summary>Asks a person; after two hours nothing is shipped.</summary>
[Component]
public sealed partial class Ask : ApprovalComponent
{
    public required Input<double> Accuracy { get; init; }

    [Port(Default = "Hold")]
    public partial Output<Verdict> Verdict { get; }

    [Port(Default = "1")]
    public partial Output<int> Replicas { get; }

    protected override Approval Approval => new() { Message = $"The model has {Accuracy}. Ship it?", ResumeAfter = TimeSpan.FromHours(2) };
}

[Component]
public sealed partial class Deploy : ContainerComponent
{
    public required Input<Model> Model { get; init; }

    public required Input<int> Replicas { get; init; }

    protected override Container Container => new("acme/deploy:1") { Command = ["deploy"], Args = [Model.Path, Replicas] };
}

/// <summary>What Argo has of its own: a schedule, importers, a cache, locks, a key, a question. Tekton refuses each with a way out.</summary>
[Schedule("0 3 * * *", TimeZone = "Europe/Berlin")]
[Pipeline("engine-natives")]
public sealed partial class EngineNatives : Pipeline
{
    public Param<int> Depth { get; init; } = 3;

    protected override RunOptions Options => new()
    {
        ArtifactRepository = ObjectStore.Gcs("ml-artifacts", "churn"),
        KeepFinished = TimeSpan.FromDays(7),
        PodCleanup = PodCleanup.OnPodSuccess,
        ArchiveLogs = true,
        Parallelism = 4,
    };

    protected override void Define()
    {
        var tune = Run(new Tune { Depth = Depth }, new() { Caching = new(TimeSpan.FromDays(1)) });
        var train = Run(new Train { Rows = Run(new Rows()).Data, Sources = Run(new Code()).Sources, Depth = tune.Best }, new()
        {
            Mutexes = ["gpu"],
            Semaphores = [new("limits", "training")],
            ArtifactKeys = { ["model"] = $"models/{RunContext.Name}" },
        });
        var ask = Run(new Ask { Accuracy = train.Accuracy });
        If(ask.Verdict == Verdict.Ship, () => Run(new Deploy { Model = train.Model, Replicas = ask.Replicas }));
    }
}
