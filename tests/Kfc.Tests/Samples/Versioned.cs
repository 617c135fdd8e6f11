namespace Kfc.Tests.Samples;

/// <summary>A container whose image and folder are its inputs'.</summary>
[Component]
public sealed partial class Versioned : ContainerComponent
{
    public required Input<string> Version { get; init; }

    public required Input<Dataset> Files { get; init; }

    protected override Container Container => new($"app:{Version}") { WorkingDirectory = Files.Path };
}

/// <summary>A run per day that knows when it was due and how long it took.</summary>
[Schedule("@daily", KeepSucceeded = 3, KeepFailed = 0)]
[Pipeline("daily")]
public sealed partial class Daily : Pipeline
{
    protected override void Define()
    {
        OnExit(exit => Run(new Say { Text = $"{exit.Duration}" }, new() { Name = "end" }));
        Run(new Say { Text = $"{RunContext.ScheduledAt} {RunContext.CreatedAt}" });
        ForEach(["a", "b"], (item, position) =>
        {
            Run(new Say { Text = $"{position} {item}" }, new() { Name = "each" });
        });
    }
}
