using Kfc;

namespace Cases.ArgoHelloWorld;

[Component]
public sealed partial class HelloWorld : ContainerComponent
{
    protected override Container Container => new("busybox") { Command = ["echo"], Args = ["hello world"] };
}

/// <summary>This is a simple hello world example.</summary>
[Pipeline("argo-hello-world")]
public sealed partial class Hello : Pipeline
{
    protected override RunOptions Options => new() { Labels = { ["workflows.argoproj.io/archive-strategy"] = "false" } };

    protected override void Define() => Run(new HelloWorld());
}
