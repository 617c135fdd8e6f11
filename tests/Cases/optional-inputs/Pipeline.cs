using Kfc;

namespace Cases.OptionalInputs;

[Component]
public sealed partial class Make : ContainerComponent
{
    public partial Output<string> Text { get; }

    protected override Container Container => new("busybox:1.37.0")
    {
        Command = ["sh", "-c", "printf 'made' > \"$1\"", "sh"],
        Args = [Text.Path],
    };
}

[Component]
public sealed partial class Show : ContainerComponent
{
    public required Input<string> Text { get; init; }

    public Input<string> Prefix { get; init; } = "";

    public Input<int> Times { get; init; } = 1;

    public Input<double> Rate { get; init; } = 1e21;

    public Input<bool> Loud { get; init; } = false;

    protected override Container Container => new("busybox:1.37.0")
    {
        Command = ["printf", "%s\\n"],
        Args = [$"prefix={Prefix}", Text, $"times={Times}", $"rate={Rate}", $"loud={Loud}"],
    };
}

/// <summary>Inputs that are left out take their defaults; an empty text is a value.</summary>
[Pipeline("optional-inputs")]
public sealed partial class OptionalInputs : Pipeline
{
    public Param<int> Times { get; init; } = 2;

    protected override void Define()
    {
        var made = Run(new Make());
        Run(new Show { Text = made.Text }, new() { Name = "defaults" });
        Run(new Show { Text = made.Text, Prefix = made.Text, Times = Times, Rate = 0.5, Loud = true }, new() { Name = "all" });
    }
}
