using System.Collections.Generic;
using Kfc;

namespace Cases.StaticLoop;

public sealed record Shard(string Name, int Size, bool Shuffle);

[Component]
public sealed partial class Fetch : ContainerComponent
{
    public required Input<string> Name { get; init; }

    public required Input<int> Size { get; init; }

    public partial Output<Dataset> Rows { get; }

    protected override Container Container => new("busybox:1.37.0")
    {
        Command = ["sh", "-c", "yes \"$1\" | head -n \"$2\" > \"$3\"", "sh"],
        Args = [Name, Size, Rows.Path],
    };
}

[Component]
public sealed partial class Count : ContainerComponent
{
    public required Input<Dataset> Rows { get; init; }

    public required Input<bool> Shuffle { get; init; }

    public partial Output<int> Lines { get; }

    protected override Container Container => new("busybox:1.37.0")
    {
        Command = ["sh", "-c", "echo shuffle: \"$2\"; wc -l < \"$1\" > \"$3\"", "sh"],
        Args = [Rows.Path, Shuffle, Lines.Path],
    };
}

[Component]
public sealed partial class Total : ContainerComponent
{
    public required Input<IReadOnlyList<int>> Counts { get; init; }

    public partial Output<int> Sum { get; }

    protected override Container Container => new("busybox:1.37.0")
    {
        Command = ["sh", "-c", "echo \"$1\" | tr -d '[]' | tr ',' '\\n' | awk '{ s += $1 } END { print s }' > \"$2\"", "sh"],
        Args = [Counts, Sum.Path],
    };
}

/// <summary>Two tasks per item of a parameter's list of records, and one task that gets all results in the order of the items.</summary>
[Pipeline("static-loop")]
public sealed partial class StaticLoop : Pipeline
{
    public ListParam<Shard> Shards { get; init; } = [new("north", 10, true), new("south", 20, false), new("west", 30, true)];

    protected override void Define()
    {
        var counts = ForEach(Shards, shard =>
        {
            var rows = Run(new Fetch { Name = shard.Name, Size = shard.Size });
            return Run(new Count { Rows = rows.Rows, Shuffle = shard.Shuffle });
        });
        Run(new Total { Counts = counts.Collect(c => c.Lines) });
    }
}
