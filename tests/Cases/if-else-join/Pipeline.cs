using Kfc;

namespace Cases.IfElseJoin;

[Component]
public sealed partial class Score : ContainerComponent
{
    public partial Output<double> Value { get; }

    protected override Container Container => new("busybox:1.37.0")
    {
        Command = ["sh", "-c", "echo 0.7 > \"$1\"", "sh"],
        Args = [Value.Path],
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

/// <summary>Three arms, of which the first that holds runs, and a task that runs after whichever it was.</summary>
[Pipeline("if-else-join")]
public sealed partial class IfElseJoin : Pipeline
{
    protected override void Define()
    {
        var score = Run(new Score());
        var branch = If(score.Value >= 0.9, () => Run(new Say { Text = "good" }, new() { Name = "good" }))
            .ElseIf(score.Value >= 0.5, () =>
            {
                var fair = Run(new Say { Text = "fair" }, new() { Name = "fair" });
                Run(new Say { Text = "fair enough" }, new() { Name = "fair-enough", After = [fair] });
            })
            .Else(() => Run(new Say { Text = "poor" }, new() { Name = "poor" }));
        Run(new Say { Text = "in any case" }, new() { Name = "join", After = [branch] });
    }
}
