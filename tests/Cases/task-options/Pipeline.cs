using System;
using Kfc;

namespace Cases.Options;

[Component]
public sealed partial class Work : ContainerComponent
{
    public Input<string> Text { get; init; } = "hello";

    protected override Container Container => new("busybox:1.37.0")
    {
        Command = ["printf", "%s\\n"],
        Args = [Text],
    };
}

/// <summary>Every option that a task can have.</summary>
[Pipeline("task-options")]
public sealed partial class Options : Pipeline
{
    private static readonly TaskOptions Shared = new()
    {
        Resources = new(Cpu: "500m", Memory: "1Gi"),
        Labels = { ["team"] = "ml" },
    };

    public Param<string> Mode { get; init; } = "fast";

    protected override void Define()
    {
        var first = Run(new Work(), Shared with { Name = "first" });
        Run(new Work { Text = "everything" }, Shared with
        {
            Name = "second",
            After = [first],
            Resources = new(Cpu: "2", Memory: "4Gi", Gpu: 1),
            Retry = new(3, TimeSpan.FromSeconds(10)),
            Timeout = TimeSpan.FromMinutes(90),
            Env = { ["MODE"] = Mode, ["GREETING"] = "hello" },
            SecretEnv = { ["TOKEN"] = new("registry", "token") },
            ServiceAccount = "trainer",
            NodeSelector = { ["disk"] = "ssd" },
            Annotations = { ["example.com/owner"] = "ml" },
            Cache = false,
        });
    }
}
