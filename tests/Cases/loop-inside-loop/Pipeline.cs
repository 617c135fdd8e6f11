using System.Collections.Generic;
using Kfc;

namespace Cases.LoopInsideLoop;

public sealed record Day(string Name, int Shards);

[Component]
public sealed partial class Plan : ContainerComponent
{
    public partial Output<IReadOnlyList<Day>> Days { get; }

    protected override Container Container => new("busybox:1.37.0")
    {
        Command = ["sh", "-c", "echo '[{\"name\":\"mon\",\"shards\":2},{\"name\":\"tue\",\"shards\":0},{\"name\":\"wed\",\"shards\":3}]' > \"$1\"", "sh"],
        Args = [Days.Path],
    };
}

[Component]
public sealed partial class Rows : ContainerComponent
{
    public required Input<string> Day { get; init; }

    public required Input<int> Shard { get; init; }

    public partial Output<int> Number { get; }

    protected override Container Container => new("busybox:1.37.0")
    {
        Command = ["sh", "-c", "echo \"$1 $2\"; echo $(($2 * 100)) > \"$3\"", "sh"],
        Args = [Day, Shard, Number.Path],
    };
}

[Component]
public sealed partial class Show : ContainerComponent
{
    public required Input<IReadOnlyList<IReadOnlyList<int>>> Numbers { get; init; }

    protected override Container Container => new("busybox:1.37.0") { Command = ["echo"], Args = [Numbers] };
}

/// <summary>A loop whose list hangs on the item of the loop around it; both lists are known only to the run.</summary>
[Pipeline("loop-inside-loop")]
public sealed partial class LoopInsideLoop : Pipeline
{
    protected override void Define()
    {
        var plan = Run(new Plan());
        var days = ForEach(plan.Days, day => ForEach(Values.Range(day.Shards), shard => Run(new Rows { Day = day.Name, Shard = shard })));
        Run(new Show { Numbers = days.Collect(day => day.Collect(rows => rows.Number)) });
    }
}
