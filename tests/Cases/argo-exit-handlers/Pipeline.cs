using Kfc;

namespace Cases.ArgoExitHandlers;

[Component]
public sealed partial class IntentionalFail : ContainerComponent
{
    protected override Container Container => new("alpine:3.23") { Command = ["sh", "-c"], Args = ["echo intentional failure; exit 1"] };
}

[Component]
public sealed partial class SendEmail : ContainerComponent
{
    public required Input<string> Report { get; init; }

    protected override Container Container => new("alpine:3.23") { Command = ["sh", "-c"], Args = [$"echo send e-mail: {Report}"] };
}

[Component]
public sealed partial class Say : ContainerComponent
{
    public required Input<string> Word { get; init; }

    protected override Container Container => new("alpine:3.23") { Command = ["sh", "-c"], Args = [$"echo {Word}!"] };
}

/// <summary>What a handler knows of the run, and what it does by that.</summary>
[Pipeline("argo-exit-handlers")]
public sealed partial class ExitHandlers : Pipeline
{
    protected override void Define()
    {
        OnExit(exit =>
        {
            Run(new SendEmail { Report = $"{RunContext.Name} {exit.Status} {exit.Duration}. Failed steps {exit.Failures}" }, new() { Name = "notify" });
            If(exit.Status == RunStatus.Succeeded, () => Run(new Say { Word = "hooray" }, new() { Name = "celebrate" }))
                .Else(() => Run(new Say { Word = "boohoo" }, new() { Name = "cry" }));
        });
        Run(new IntentionalFail());
    }
}
