using Kfc;

namespace Cases.Choose;

[Component]
public sealed partial class Measure : ContainerComponent
{
    public required Input<int> Size { get; init; }

    public partial Output<double> Error { get; }

    public partial Output<string> Label { get; }

    protected override Container Container => new("busybox:1.37.0")
    {
        Command = ["sh", "-c", "echo 0.$1 > \"$2\"; echo \"size $1\" > \"$3\"", "sh"],
        Args = [Size, Error.Path, Label.Path],
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

/// <summary>A value that comes from whichever arm was taken, used further on and reported by the run.</summary>
[Pipeline("choose")]
public sealed partial class Choices : Pipeline
{
    protected override void Define()
    {
        var small = Run(new Measure { Size = 1 }, new() { Name = "small" });
        var label = Choose(small.Error > 0.5, () => Run(new Measure { Size = 9 }, new() { Name = "large" }).Label)
            .Else(() => small.Label);
        Run(new Say { Text = $"chosen: {label}" });
    }
}
