using Kfc;

namespace Cases.ArgoDagNested;

[Component]
public sealed partial class Echo : ContainerComponent
{
    public required Input<string> Message { get; init; }

    protected override Container Container => new("busybox") { Command = ["echo", Message] };
}

[Pipeline("nested-diamond")]
public sealed partial class NestedDiamond : Pipeline
{
    public required Param<string> Message { get; init; }

    protected override void Define()
    {
        var a = Run(new Echo { Message = $"{Message}A" }, new() { Name = "a" });
        var b = Run(new Echo { Message = $"{Message}B" }, new() { Name = "b", After = [a] });
        var c = Run(new Echo { Message = $"{Message}C" }, new() { Name = "c", After = [a] });
        Run(new Echo { Message = $"{Message}D" }, new() { Name = "d", After = [b, c] });
    }
}

/// <summary>A diamond of diamonds: a pipeline is run four times with different arguments.</summary>
[Pipeline("argo-dag-nested")]
public sealed partial class DagNested : Pipeline
{
    protected override void Define()
    {
        var a = Run(new NestedDiamond { Message = "A" }, new() { Name = "outer-a" });
        var b = Run(new NestedDiamond { Message = "B" }, new() { Name = "outer-b", After = [a] });
        var c = Run(new NestedDiamond { Message = "C" }, new() { Name = "outer-c", After = [a] });
        Run(new NestedDiamond { Message = "D" }, new() { Name = "outer-d", After = [b, c] });
    }
}
