namespace Kfc.Tests.Samples;

[Component]
public sealed partial class Import : ImporterComponent
{
    public required Input<string> Day { get; init; }
    public partial Output<Dataset> Rows { get; }

    protected override Importer Importer => new($"s3://rows/{Day}") { Access = new("minio:9000", Insecure: true, Password: new("store", "key")) };
}

[Component]
public sealed partial class Approve : ApprovalComponent
{
    public required Input<string> What { get; init; }
    [Port(Default = "false")]
    public partial Output<bool> Yes { get; }

    protected override Approval Approval => new() { Message = $"Deploy {What}?", ResumeAfter = TimeSpan.FromHours(1) };
}

[Component]
public sealed partial class StartJob : ResourceComponent
{
    public required Input<string> Name { get; init; }
    [Port("job-uid")]
    public partial Output<string> Uid { get; }

    protected override ClusterResource Resource => new(ResourceAction.Create, $"kind: Job\nmetadata: {{ name: {Name} }}")
    {
        SuccessCondition = "status.succeeded == 1",
        FailureCondition = "status.failed > 0",
        Outputs = { { Uid, "{.metadata.uid}" } },
    };
}

[Component]
public sealed partial class Guess : ContainerComponent
{
    public required Input<int> Seed { get; init; }
    [Port(Large = true)]
    public partial Output<string> Log { get; }
    public partial Output<double> Score { get; }
    public partial Output<Model> Model { get; }

    protected override Container Container => new("guess:1") { Args = [Seed, Log.Path, Score.Path, Model.Path] };
}

/// <summary>Uses what the other samples do not.</summary>
[Schedule("0 3 * * *", TimeZone = "Europe/Berlin", Concurrency = ConcurrencyPolicy.Forbid, StartingDeadlineSeconds = 60)]
[Pipeline("nightly")]
public sealed partial class Nightly : Pipeline
{
    public Param<int> Tries { get; init; } = 3;

    protected override RunOptions Options => new()
    {
        KeepFinished = TimeSpan.FromDays(1),
        PodCleanup = PodCleanup.OnRunSuccess,
        ArchiveLogs = true,
        ArtifactRepository = ObjectStore.Gcs("artifacts", "runs"),
        Security = new(SecurityLevel.Restricted, User: 1000),
        Storage = new(ObjectStore: ObjectStore.Azure("acme", "files")),
    };

    protected override void Define()
    {
        Guess? first = null;
        var scope = Scope(() =>
        {
            OnExit(exit => Run(new Say { Text = $"{exit.Status}: {exit.Failures}" }));
            first = Run(new Guess { Seed = 1 }, new() { Caching = new(TimeSpan.FromDays(7), "guess"), Mutexes = ["gpu"], Semaphores = [new("locks", "guess")] });
        });
        var guess = Repeat(5, attempt => Run(new Guess { Seed = attempt }), until: g => g.Score >= 0.9);
        var all = ForEach(Values.Range(Tries), i => Run(new Guess { Seed = i }, new() { ArtifactKeys = { ["model"] = $"models/{i}" } }));
        Run(new Say { Text = $"{guess.Last(g => g.Score)} of {all.Collect(g => g.Score).Count}, {first!.Log}" }, new() { After = [scope, guess], RunAfterFailure = true });
        If(Run(new Approve { What = "it" }).Yes, () => Run(new StartJob { Name = "job" }));
        Run(new Import { Day = "monday" });
    }
}
