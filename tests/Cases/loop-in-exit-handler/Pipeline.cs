using System.Collections.Generic;
using Kfc;

namespace Cases.LoopInExitHandler;

[Component]
public sealed partial class Reserve : ContainerComponent
{
    public partial Output<IReadOnlyList<string>> Shards { get; }

    protected override Container Container => new("busybox:1.37.0")
    {
        Command = ["sh", "-c", "echo '[\"a\",\"b\"]' > \"$1\"", "sh"],
        Args = [Shards.Path],
    };
}

[Component]
public sealed partial class Say : ContainerComponent
{
    public required Input<string> Text { get; init; }

    protected override Container Container => new("busybox:1.37.0")
    {
        Command = ["printf", "%s\\n"],
        Args = [Text],
    };
}

/// <summary>What a task reserved is released at the end, item by item, however the run ended; what was counted is counted down.</summary>
[Pipeline("loop-in-exit-handler")]
public sealed partial class LoopInExitHandler : Pipeline
{
    protected override void Define()
    {
        var reserve = Run(new Reserve());
        Run(new Say { Text = "work" }, new() { Name = "work", After = [reserve] });
        OnExit(exit =>
        {
            ForEach(reserve.Shards, shard => Run(new Say { Text = $"release {shard}: {exit.Status}" }, new() { Name = "release" }));
            ForEach(Values.Range(reserve.Shards.Count), n => Run(new Say { Text = $"count {n}" }, new() { Name = "count" }));
        });
    }
}
