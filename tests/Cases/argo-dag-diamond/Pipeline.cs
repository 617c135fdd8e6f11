using Kfc;

namespace Cases.ArgoDagDiamond;

[Component]
public sealed partial class Echo : ContainerComponent
{
    public required Input<string> Message { get; init; }

    protected override Container Container => new("busybox") { Command = ["echo", Message] };
}

/// <summary>Order without data.</summary>
[Pipeline("argo-dag-diamond")]
public sealed partial class Diamond : Pipeline
{
    protected override void Define()
    {
        var a = Run(new Echo { Message = "A" }, new() { Name = "a" });
        var b = Run(new Echo { Message = "B" }, new() { Name = "b", After = [a] });
        var c = Run(new Echo { Message = "C" }, new() { Name = "c", After = [a] });
        Run(new Echo { Message = "D" }, new() { Name = "d", After = [b, c] });
    }
}
