using Kfc;

namespace Cases.ArgoOutputParameter;

[Component]
public sealed partial class HelloWorldToFile : ContainerComponent
{
    public partial Output<string> HelloParam { get; }

    protected override Container Container => new("busybox") { Command = ["sh", "-c"], Args = [$"sleep 1; echo -n hello world > {HelloParam.Path}"] };
}

[Component]
public sealed partial class PrintMessage : ContainerComponent
{
    public required Input<string> Message { get; init; }

    protected override Container Container => new("busybox") { Command = ["echo"], Args = [Message] };
}

/// <summary>A small value goes from one container to the next.</summary>
[Pipeline("argo-output-parameter")]
public sealed partial class OutputParameter : Pipeline
{
    protected override void Define()
    {
        var made = Run(new HelloWorldToFile(), new() { Name = "generate-parameter" });
        Run(new PrintMessage { Message = made.HelloParam }, new() { Name = "consume-parameter" });
    }
}
