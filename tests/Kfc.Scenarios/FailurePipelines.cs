namespace Kfc.Scenarios;

[Pipeline("watched")]
public sealed partial class Watched : Pipeline
{
    protected override void Define()
    {
        OnExit(exit =>
        {
            Run(new Say { Text = $"ended: {exit.Status}" }, new() { Name = "notify" });
            If(exit.Status == RunStatus.Failed, () => Run(new Say(), new() { Name = "alarm" }));
        });
        var m = Run(new Measure(), new() { Name = "m" });
        If(m.Ready, () => Run(new Say(), new() { Name = "maybe" }));
        Run(new Say { Text = m.Label }, new() { Name = "last" });
    }
}

[Pipeline("tolerant")]
public sealed partial class Tolerant : Pipeline
{
    protected override void Define()
    {
        var shaky = Run(new Say(), new() { Name = "shaky", ContinueOnFailure = true });
        var reader = Run(new Say { Text = shaky.Said }, new() { Name = "reader" });
        Run(new Say { Text = reader.Said }, new() { Name = "second-reader" });
        Run(new Say(), new() { Name = "after-shaky", After = [shaky] });
        Run(new Say(), new() { Name = "after-reader", After = [reader] });
    }
}

[Pipeline("retried")]
public sealed partial class Retried : Pipeline
{
    protected override void Define()
    {
        var flaky = Run(new Say(), new() { Name = "flaky", Retry = new(2) });
        Run(new Say { Text = flaky.Said }, new() { Name = "use" });
    }
}

[Pipeline("backing-off")]
public sealed partial class BackingOff : Pipeline
{
    protected override void Define()
    {
        var flaky = Run(new Say(), new() { Name = "flaky", Retry = new(2, TimeSpan.FromSeconds(1)) });
        Run(new Say { Text = flaky.Said }, new() { Name = "use" });
    }
}

/// <summary>A handler of something that may have been skipped, beside one that always has what it reads.</summary>
[Pipeline("handler-of-missing")]
public sealed partial class HandlerOfMissing : Pipeline
{
    protected override void Define()
    {
        var shaky = Run(new Say(), new() { Name = "shaky", ContinueOnFailure = true });
        var reader = Run(new Say { Text = shaky.Said }, new() { Name = "reader" });
        OnExit(exit =>
        {
            Run(new Say { Text = reader.Said }, new() { Name = "of-reader" });
            Run(new Say { Text = $"{exit.Status}" }, new() { Name = "always" });
        });
    }
}
