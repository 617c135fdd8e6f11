using Kfc;

namespace Cases.ExitStatus;

[Component]
public sealed partial class Work : ContainerComponent
{
    public partial Output<int> Made { get; }

    protected override Container Container => new("busybox:1.37.0")
    {
        Command = ["sh", "-c", "echo 3 > \"$1\"", "sh"],
        Args = [Made.Path],
    };
}

[Component]
public sealed partial class Say : ContainerComponent
{
    public required Input<string> Text { get; init; }

    protected override Container Container => new("busybox:1.37.0")
    {
        Command = ["printf", "%s\\n"],
        Args = [Text],
    };
}

/// <summary>An exit handler that reads how the run ended, as a value and as a condition.</summary>
[Pipeline("exit-status")]
public sealed partial class ExitStatus : Pipeline
{
    protected override void Define()
    {
        OnExit(exit =>
        {
            Run(new Say { Text = $"run {RunContext.Name} in {RunContext.Namespace}: {exit.Status}" }, new() { Name = "report" });
            If(exit.Status == RunStatus.Failed, () => Run(new Say { Text = "failed" }, new() { Name = "alarm" }));
        });
        Run(new Work());
    }
}
