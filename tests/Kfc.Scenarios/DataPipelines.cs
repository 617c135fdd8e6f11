namespace Kfc.Scenarios;

[Pipeline("chain")]
public sealed partial class Chain : Pipeline
{
    public Param<string> Start { get; init; } = "begin";

    protected override void Define()
    {
        var first = Run(new Say { Text = Start }, new() { Name = "first" });
        var left = Run(new Say { Text = first.Said }, new() { Name = "left" });
        var right = Run(new Say { Text = $"<{first.Said}>" }, new() { Name = "right" });
        Run(new Say { Text = $"{left.Said}+{right.Said}" }, new() { Name = "join" });
    }
}

[Pipeline("files")]
public sealed partial class Files : Pipeline
{
    protected override void Define()
    {
        var written = Run(new WriteData(), new() { Name = "write" });
        Run(new ReadData { Data = written.Data }, new() { Name = "read" });
    }
}

/// <summary>A pipeline that takes a file, two pipelines deep.</summary>
[Pipeline("files-inside")]
public sealed partial class FilesInside : Pipeline
{
    protected override void Define()
    {
        var written = Run(new WriteData(), new() { Name = "write" });
        Run(new TakesFile { Data = written.Data });
        Run(new PassesFile { Data = written.Data });
    }
}

[Pipeline("passes-file")]
public sealed partial class PassesFile : Pipeline
{
    public required Param<Dataset> Data { get; init; }

    protected override void Define() => Run(new TakesFile { Data = Data });
}

[Pipeline("takes-file")]
public sealed partial class TakesFile : Pipeline
{
    public required Param<Dataset> Data { get; init; }

    protected override void Define() => Run(new ReadData { Data = Data }, new() { Name = "read" });
}

[Pipeline("names")]
public sealed partial class Names : Pipeline
{
    protected override void Define()
    {
        for (var i = 0; i < 3; i++)
        {
            Run(new Say { Text = i.ToString(System.Globalization.CultureInfo.InvariantCulture) });
        }

        Run(new Tune { Rate = 0.1, Range = 0.25, Text = 7 }, new() { Name = "tune" });
    }
}

[Pipeline("outer")]
public sealed partial class Outer : Pipeline
{
    protected override void Define()
    {
        var first = Run(new Say { Text = "a" }, new() { Name = "before" });
        Run(new Inner { Text = first.Said });
    }
}

[Pipeline("inner")]
public sealed partial class Inner : Pipeline
{
    public required Param<string> Text { get; init; }

    protected override void Define() => Run(new Say { Text = $"inner {Text}" }, new() { Name = "in" });
}
