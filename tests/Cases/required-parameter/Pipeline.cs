using Kfc;

namespace Cases.RequiredParameter;

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

/// <summary>A parameter without a default, compiled without a value.</summary>
[Pipeline("required-parameter")]
public sealed partial class RequiredParameter : Pipeline
{
    public required Param<string> Text { get; init; }

    protected override void Define() => Run(new Say { Text = Text });
}
