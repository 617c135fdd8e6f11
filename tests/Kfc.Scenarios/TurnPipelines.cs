namespace Kfc.Scenarios;

/// <summary>Files of a loop are collected in every turn of a repetition; a turn may have fewer than the one before.</summary>
[Pipeline("files-of-turns")]
public sealed partial class FilesOfTurns(bool isNested) : Pipeline
{
    public FilesOfTurns()
        : this(false)
    {
    }

    protected override void Define() => Repeat(
        3,
        turn =>
        {
            if (isNested)
                Run(new FilesOfOneTurn { Turn = turn });
            else
                Files(turn);
            return Run(new Measure { Text = $"turn {turn}" }, new() { Name = "guess" });
        },
        until: guess => guess.Ready);

    private void Files(Value<int> turn)
    {
        var number = Run(new Say { Text = $"{turn}" }, new() { Name = "number" });
        var files = ForEach(Run(new MakeLists(), new() { Name = "make", After = [number] }).Items, item => Run(new WriteData { Text = item }, new() { Name = "write" }));
        Run(new ReadAll { Parts = files.Collect(f => f.Data) }, new() { Name = "all" });
    }
}

/// <summary>The same as a pipeline of its own, in which nothing tells of turns.</summary>
[Pipeline("files-of-one-turn")]
public sealed partial class FilesOfOneTurn : Pipeline
{
    public required Param<int> Turn { get; init; }

    protected override void Define()
    {
        var number = Run(new Say { Text = $"{Turn}" }, new() { Name = "number" });
        var files = ForEach(Run(new MakeLists(), new() { Name = "make", After = [number] }).Items, item => Run(new WriteData { Text = item }, new() { Name = "write" }));
        Run(new ReadAll { Parts = files.Collect(f => f.Data) }, new() { Name = "all" });
    }
}
