using Kfc;

namespace Cases.ContinueOnFailure;

[Component]
public sealed partial class Risky : ContainerComponent
{
    public partial Output<int> Made { get; }

    protected override Container Container => new("busybox:1.37.0")
    {
        Command = ["sh", "-c", "echo 1 > \"$1\"; exit 1", "sh"],
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

/// <summary>A failure that the run survives: who reads its output is skipped, who only comes after it runs.</summary>
[Pipeline("continue-on-failure")]
public sealed partial class Survives : Pipeline
{
    protected override void Define()
    {
        var risky = Run(new Risky(), new() { ContinueOnFailure = true });
        Run(new Say { Text = $"made {risky.Made}" }, new() { Name = "reader" });
        Run(new Say { Text = "later" }, new() { Name = "later", After = [risky] });
    }
}
