using Kfc;

namespace Cases.ArgoWorkflowTemplate;

[Component]
public sealed partial class PrintMessage : ContainerComponent
{
    public required Input<string> Message { get; init; }

    protected override Container Container => new("busybox") { Command = ["echo"], Args = [Message] };
}

[Pipeline("inner-diamond")]
public sealed partial class InnerDiamond : Pipeline
{
    protected override void Define()
    {
        var a = Run(new PrintMessage { Message = "inner-A" }, new() { Name = "a" });
        var b = Run(new PrintMessage { Message = "inner-B" }, new() { Name = "b", After = [a] });
        var c = Run(new PrintMessage { Message = "inner-C" }, new() { Name = "c", After = [a] });
        Run(new PrintMessage { Message = "inner-D" }, new() { Name = "d", After = [b, c] });
    }
}

/// <summary>Templates that several pipelines share are components and pipelines of a library; with the split layout they become a WorkflowTemplate.</summary>
[Pipeline("argo-workflow-template")]
public sealed partial class WorkflowTemplateDag : Pipeline
{
    protected override void Define()
    {
        var a = Run(new PrintMessage { Message = "A" }, new() { Name = "a" });
        var b = Run(new PrintMessage { Message = "B" }, new() { Name = "b", After = [a] });
        var c = Run(new InnerDiamond(), new() { Name = "c", After = [a] });
        Run(new PrintMessage { Message = "D" }, new() { Name = "d", After = [b, c] });
    }
}
