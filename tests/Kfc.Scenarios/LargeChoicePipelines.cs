namespace Kfc.Scenarios;

/// <summary>A choice among large texts, made in arms and outside of them, read as a file here and in a nested pipeline.</summary>
[Pipeline("large-choice")]
public sealed partial class LargeChoice(bool asValue, bool mayFail) : Pipeline
{
    public LargeChoice()
        : this(false, false)
    {
    }

    protected override void Define()
    {
        var ready = Run(new Measure(), new() { Name = "m" }).Ready;
        var outside = Run(new WriteLarge(), new() { Name = "outside", ContinueOnFailure = mayFail });
        var inside = Choose(ready, () => Run(new WriteLarge(), new() { Name = "one" }).Said).Else(() => Run(new WriteLarge(), new() { Name = "two" }).Said);
        var chosen = Choose(ready, () => outside.Said).Else(() => inside);
        Run(new ReadLarge { Text = inside }, new() { Name = "read-inside" });
        Run(new ReadLarge { Text = chosen }, new() { Name = "read-chosen" });
        Run(new ReadsLarge { Text = chosen });
        if (asValue)
            Run(new Say { Text = chosen }, new() { Name = "as-value" });
    }
}

[Pipeline("reads-large")]
public sealed partial class ReadsLarge : Pipeline
{
    public required Param<string> Text { get; init; }

    protected override void Define() => Run(new ReadLarge { Text = Text }, new() { Name = "read-nested" });
}
