using Kfc;

namespace Cases.ArgoArtifactPassing;

[Component]
public sealed partial class HelloWorldToFile : ContainerComponent
{
    public partial Output<Dataset> HelloArt { get; }

    protected override Container Container => new("busybox") { Command = ["sh", "-c"], Args = [$"sleep 1; echo hello world | tee {HelloArt.Path}"] };
}

[Component]
public sealed partial class PrintMessageFromFile : ContainerComponent
{
    public required Input<Dataset> Message { get; init; }

    protected override Container Container => new("busybox") { Command = ["sh", "-c"], Args = [$"cat {Message.Path}"] };
}

/// <summary>A file goes from one container to the next.</summary>
[Pipeline("argo-artifact-passing")]
public sealed partial class ArtifactPassing : Pipeline
{
    protected override void Define()
    {
        var made = Run(new HelloWorldToFile(), new() { Name = "generate-artifact" });
        Run(new PrintMessageFromFile { Message = made.HelloArt }, new() { Name = "consume-artifact" });
    }
}
