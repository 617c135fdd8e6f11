namespace Kfc.Scenarios;

/// <summary>The handler of a nested pipeline reads that pipeline's own parameters, one of them called as what handlers are told.</summary>
[Pipeline("closed-part")]
public sealed partial class ClosedPart : Pipeline
{
    public required Param<string> Status { get; init; }

    public required Param<int> At { get; init; }

    protected override void Define()
    {
        OnExit(exit => Run(new Say { Text = $"{Status} {At} {exit.Status}" }, new() { Name = "close" }));
        Run(new Say { Text = Status }, new() { Name = "work" });
    }
}

/// <summary>Handlers read parameters that are given as a constant, as what a task made, as a parameter of the run, and as an item.</summary>
[Pipeline("closed-parts")]
public sealed partial class ClosedParts : Pipeline
{
    public Param<string> Word { get; init; } = "given";

    protected override void Define()
    {
        var made = Run(new Say { Text = "make" }, new() { Name = "make" });
        Run(new ClosedPart { Status = "constant", At = 1 }, new() { Name = "constant" });
        Run(new ClosedPart { Status = Word, At = 2 }, new() { Name = "parameter" });
        Run(new ClosedPart { Status = made.Said, At = 3 }, new() { Name = "output" });
        ForEach(["a", "b"], (item, at) => Run(new ClosedPart { Status = $"{item} of {made.Said}", At = at }, new() { Name = "item" }));
    }
}

/// <summary>A handler inside of which a part with a handler is run, with what the outer part made and was given.</summary>
[Pipeline("closed-in-a-handler")]
public sealed partial class ClosedInAHandler : Pipeline
{
    protected override void Define()
    {
        var made = Run(new Say { Text = "make" }, new() { Name = "make" });
        Run(new Say { Text = "last" }, new() { Name = "last", After = [made] });
        OnExit(exit => Run(new ClosedPart { Status = made.Said, At = 1 }, new() { Name = "closing" }));
    }
}
