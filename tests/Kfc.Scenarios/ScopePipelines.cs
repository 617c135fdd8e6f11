namespace Kfc.Scenarios;

/// <summary>A task that runs whatever became of those before it, beside ordinary followers of these.</summary>
[Pipeline("reported")]
public sealed partial class Reported : Pipeline
{
    protected override void Define()
    {
        OnExit(exit => Run(new Say { Text = $"{exit.Status} {exit.Failures}" }, new() { Name = "end" }));
        var fetch = Run(new Say(), new() { Name = "fetch" });
        var check = Run(new Measure { Text = fetch.Said }, new() { Name = "check" });
        Run(new Say(), new() { Name = "report", After = [check], RunAfterFailure = true });
        var choice = If(check.Ready, () => Run(new Say(), new() { Name = "yes" })).Else(() => Run(new Say(), new() { Name = "no" }));
        Run(new Say(), new() { Name = "join", After = [choice] });
    }
}

[Pipeline("scope-in-arm")]
public sealed partial class ScopeInArm : Pipeline
{
    protected override void Define()
    {
        var m = Run(new Measure(), new() { Name = "m" });
        var choice = If(m.Ready, () =>
        {
            OnExit(exit => If(exit.Status == RunStatus.Failed, () => Run(new Say(), new() { Name = "alarm" })));
            Run(new Say(), new() { Name = "inside" });
        });
        Run(new Say(), new() { Name = "join", After = [choice] });
    }
}

/// <summary>A part with a handler in which the run decides what runs.</summary>
[Pipeline("scope-with-branches")]
public sealed partial class ScopeWithBranches : Pipeline
{
    protected override void Define()
    {
        var part = Scope(() =>
        {
            OnExit(exit => Run(new Say { Text = $"{exit.Status}" }, new() { Name = "cleanup" }));
            var train = Run(new Measure(), new() { Name = "train" });
            If(train.Score > 0.5, () =>
            {
                var deploy = Run(new Measure(), new() { Name = "deploy" });
                If(deploy.Ready, () => Run(new Say(), new() { Name = "announce" }));
            }).Else(() => Run(new Say(), new() { Name = "discard" }));
        });
        Run(new Say(), new() { Name = "after", After = [part] });
    }
}
