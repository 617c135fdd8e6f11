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

/// <summary>A small value goes from one container to the next. On Argo it has a default for when the file is not there.</summary>
[Pipeline("argo-output-parameter")]
public sealed partial class OutputParameter : Pipeline
{
    private static readonly TaskOptions WithDefault = new TaskOptions { Name = "generate-parameter" }
        .Argo(template => template.Set("outputs.parameters[hello-param].valueFrom.default", "Foobar"));

    protected override void Define()
    {
        var made = Run(new HelloWorldToFile(), WithDefault);
        Run(new PrintMessage { Message = made.HelloParam }, new() { Name = "consume-parameter" });
    }
}
