namespace Kfc.Scenarios;

/// <summary>A part that tidies up after a failure of its own.</summary>
[Pipeline("cleaned-part")]
public sealed partial class CleanedPart : Pipeline
{
    protected override void Define()
    {
        var load = Run(new Say(), new() { Name = "load" });
        var check = Run(new Say(), new() { Name = "check", After = [load] });
        Run(new Say(), new() { Name = "clean", After = [check], RunAfterFailure = true });
    }
}

/// <summary>What the part is.</summary>
public enum CleanedPlace
{
    Nested,
    Scope,
    Loop,
    Arm,
}

/// <summary>A task after the whole of such a part.</summary>
[Pipeline("after-cleaned-part")]
public sealed partial class AfterCleanedPart(CleanedPlace place) : Pipeline
{
    public AfterCleanedPart()
        : this(CleanedPlace.Nested)
    {
    }

    public Param<bool> Flag { get; init; } = true;

    protected override void Define()
    {
        Placed part = place switch
        {
            CleanedPlace.Nested => Run(new CleanedPart()),
            CleanedPlace.Scope => Scope(Inside),
            CleanedPlace.Loop => ForEach(["a"], _ => Inside()),
            _ => If(Flag, Inside),
        };
        Run(new Say(), new() { Name = "train", After = [part] });
    }

    private void Inside() => Run(new CleanedPart());
}

/// <summary>Iterations that end with a handler, and what comes after all of them.</summary>
[Pipeline("after-handled-iterations")]
public sealed partial class AfterHandledIterations(int? parallelism) : Pipeline
{
    public AfterHandledIterations()
        : this(null)
    {
    }

    protected override void Define()
    {
        var loop = ForEach(
            ["a", "b"],
            name =>
            {
                OnExit(_ => Run(new Say { Text = name }, new() { Name = "stop" }));
                Run(new Say { Text = name }, new() { Name = "work" });
            },
            parallelism);
        Run(new Say(), new() { Name = "next", After = [loop] });
    }
}
