using Kfc;

namespace Cases.ArgoCronWorkflow;

[Component]
public sealed partial class HelloWorldWithTime : ContainerComponent
{
    public required Input<string> Time { get; init; }

    protected override Container Container => new("busybox") { Command = ["echo"], Args = [$"🕓 hello world. Scheduled on: {Time}"] };
}

/// <summary>A run every minute, which knows when it was due.</summary>
[Schedule(
    "* * * * *",
    TimeZone = "America/Los_Angeles",
    StartingDeadlineSeconds = 0,
    Concurrency = ConcurrencyPolicy.Replace,
    KeepSucceeded = 4,
    KeepFailed = 4)]
[Pipeline("argo-cron-workflow")]
public sealed partial class CronWorkflow : Pipeline
{
    protected override void Define() => Run(new HelloWorldWithTime { Time = RunContext.ScheduledAt });
}
