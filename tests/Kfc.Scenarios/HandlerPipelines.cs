namespace Kfc.Scenarios;

/// <summary>Exit handlers read files that the part has made.</summary>
[Pipeline("files-at-the-end")]
public sealed partial class FilesAtTheEnd(bool ofPart) : Pipeline
{
    public FilesAtTheEnd()
        : this(false)
    {
    }

    protected override void Define() => (ofPart ? new Action<Action>(part => Scope(part)) : part => part())(Whole);

    private void Whole()
    {
        var write = Run(new WriteData(), new() { Name = "write" });
        var large = Run(new WriteLarge(), new() { Name = "large" });
        OnExit(exit =>
        {
            Run(new Say { Text = $"{exit.Status}" }, new() { Name = "status" });
            If(exit.Status == RunStatus.Succeeded, () => Run(new ReadData { Data = write.Data }, new() { Name = "read" }))
                .Else(() => Run(new ReadData { Data = write.Data }, new() { Name = "rescue" }));
            Run(new ReadText { Text = large.Said }, new() { Name = "read-large" });
        });
        Run(new Say(), new() { Name = "last", After = [write, large] });
    }
}

/// <summary>Where a task stands that runs although another one has failed.</summary>
public enum AnywayPlace
{
    Scope,
    Arm,
    Loop,
    Nested,
    Deep,
}

[Pipeline("anyway-elsewhere")]
public sealed partial class AnywayElsewhere(AnywayPlace place) : Pipeline
{
    public AnywayElsewhere()
        : this(AnywayPlace.Scope)
    {
    }

    public Param<bool> Flag { get; init; } = true;

    protected override void Define()
    {
        var shaky = Run(new Say(), new() { Name = "shaky" });
        Run(new Say { Text = shaky.Said }, new() { Name = "next" });
        var options = new TaskOptions { Name = "anyway", After = [shaky], RunAfterFailure = true };
        switch (place)
        {
            case AnywayPlace.Scope:
                Scope(() =>
                {
                    Run(new Say(), options);
                    Run(new Say { Text = "other" }, new() { Name = "other" });
                });
                break;
            case AnywayPlace.Arm:
                If(Flag, () => Run(new Say(), options));
                break;
            case AnywayPlace.Loop:
                ForEach(["a"], item => Run(new Say { Text = item }, options));
                break;
            case AnywayPlace.Nested:
                Run(new AnywayInside { Flag = Flag });
                break;
            default:
                Scope(() => Scope(() =>
                {
                    var then = Run(new Say(), options);
                    Run(new Say { Text = then.Said }, new() { Name = "then" });
                }));
                break;
        }
    }
}

/// <summary>A part in which a task fails that another one, outside of its arm, does not mind.</summary>
[Pipeline("anyway-inside")]
public sealed partial class AnywayInside : Pipeline
{
    public required Param<bool> Flag { get; init; }

    protected override void Define()
    {
        var shaky = Run(new Say(), new() { Name = "inner-shaky" });
        If(Flag, () => Run(new Say(), new() { Name = "anyway", After = [shaky], RunAfterFailure = true }));
    }
}
