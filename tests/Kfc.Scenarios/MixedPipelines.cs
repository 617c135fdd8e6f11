namespace Kfc.Scenarios;

[Pipeline("mixed")]
public sealed partial class Mixed : Pipeline
{
    public Param<string> Kind { get; init; } = "a";

    protected override void Define()
    {
        var one = Run(new Measure(), new() { Name = "one" });
        var two = Run(new Measure(), new() { Name = "two" });
        If(one.Score > two.Score, () =>
        {
            var text = Choose(Kind == "a", () => Values.Of("literal 'q' $HOME {{x}}"))
                .ElseIf(two.Ready, () => one.Label)
                .Else(() => Run(new Say(), new() { Name = "last-arm" }).Said);
            Run(new Say { Text = text }, new() { Name = "use" });
            ForEach([1, 2], n => Run(new Say { Text = $"n{n}" }, new() { Name = "each" }));
        });
    }
}

[Pipeline("tolerant-end")]
public sealed partial class TolerantEnd : Pipeline
{
    protected override void Define()
    {
        OnExit(exit =>
        {
            Run(new Say { Text = $"{exit.Status}" }, new() { Name = "notify" });
            If(exit.Status == RunStatus.Failed, () => Run(new Say(), new() { Name = "alarm" })).Else(() => Run(new Say(), new() { Name = "well" }));
        });
        var shaky = Run(new Measure(), new() { Name = "shaky", ContinueOnFailure = true });
        If(shaky.Ready, () => Run(new Say(), new() { Name = "ready" })).Else(() => Run(new Say(), new() { Name = "not-ready" }));
        Run(new Say(), new() { Name = "other" });
    }
}

/// <summary>A task after one whose failure is ignored, and what the end says of a run that did not come to it.</summary>
[Pipeline("tolerant-then-needed")]
public sealed partial class TolerantThenNeeded : Pipeline
{
    public Param<bool> Flag { get; init; } = true;

    protected override void Define()
    {
        OnExit(exit =>
        {
            Run(new Say { Text = $"{exit.Status}" }, new() { Name = "notify" });
            If(exit.Status == RunStatus.Failed, () => Run(new Say(), new() { Name = "alarm" })).Else(() => Run(new Say(), new() { Name = "well" }));
        });
        var optional = Run(new Say(), new() { Name = "optional", ContinueOnFailure = true });
        If(Flag, () => Run(new Say(), new() { Name = "sometimes", After = [optional], ContinueOnFailure = true }));
        Run(new Say(), new() { Name = "needed", After = [optional] });
    }
}

[Pipeline("chosen-text")]
public sealed partial class ChosenText : Pipeline
{
    public Param<string> Kind { get; init; } = "a";

    public Value<string> Text { get; private set; } = null!;

    protected override void Define()
    {
        var m = Run(new Measure(), new() { Name = "m" });
        var text = Choose(Kind == "a", () => Values.Of("$$ $(TEXT) $(params.text) $(tasks.status)$")).Else(() => m.Label);
        Run(new Say { Text = text }, new() { Name = "use" });
        var nested = Choose(m.Score == 1, () => m.Label).Else(() => text);
        Run(new Say { Text = $"<{nested}>" }, new() { Name = "nested" });
        Text = text;
    }
}
