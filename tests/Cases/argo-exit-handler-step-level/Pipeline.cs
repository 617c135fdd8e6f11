using Kfc;

namespace Cases.ArgoExitHandlerStepLevel;

[Component]
public sealed partial class PrintMessage : ContainerComponent
{
    public required Input<string> Message { get; init; }

    protected override Container Container => new("busybox") { Command = ["echo"], Args = [Message] };
}

[Component]
public sealed partial class Cleanup : ContainerComponent
{
    protected override Container Container => new("busybox") { Command = ["echo"], Args = ["step cleanup"] };
}

/// <summary>Each step has an end of its own.</summary>
[Pipeline("argo-exit-handler-step-level")]
public sealed partial class StepLevel : Pipeline
{
    protected override void Define()
    {
        var first = Step("hello1", []);
        Step("hello2a", [first]);
        Step("hello2b", [first]);
    }

    private Placed Step(string message, IReadOnlyList<Placed> after) => Scope(() =>
    {
        OnExit(_ => Run(new Cleanup(), new() { Name = $"{message}-cleanup" }));
        Run(new PrintMessage { Message = message }, new() { Name = message, After = after });
    });
}
