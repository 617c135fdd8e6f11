using Kfc;

namespace Cases.ArgoLoopsDag;

[Component]
public sealed partial class PrintMessage : ContainerComponent
{
    public required Input<string> Message { get; init; }

    protected override Container Container => new("busybox") { Command = ["echo"], Args = [Message] };
}

/// <summary>A loop over a list that is known when compiling, between two tasks.</summary>
[Pipeline("argo-loops-dag")]
public sealed partial class LoopsDag : Pipeline
{
    protected override void Define()
    {
        var a = Run(new PrintMessage { Message = "A" }, new() { Name = "a" });
        var b = ForEach(["foo", "bar", "baz"], item => Run(new PrintMessage { Message = item }, new() { Name = "b", After = [a] }));
        Run(new PrintMessage { Message = "C" }, new() { Name = "c", After = [b] });
    }
}
