using Kfc;

namespace Cases.ArgoArgumentsParameters;

[Component]
public sealed partial class PrintMessage : ContainerComponent
{
    public required Input<string> Message { get; init; }

    protected override Container Container => new("busybox") { Command = ["echo"], Args = [Message] };
}

/// <summary>A parameter of the run reaches a container.</summary>
[Pipeline("argo-arguments-parameters")]
public sealed partial class ArgumentsParameters : Pipeline
{
    public Param<string> Message { get; init; } = "hello world";

    protected override void Define() => Run(new PrintMessage { Message = Message });
}
