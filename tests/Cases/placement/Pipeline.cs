using System;
using Kfc;

namespace Cases.Placement;

[Component]
public sealed partial class Work : ContainerComponent
{
    protected override Container Container => new("busybox:1.37.0") { Command = ["true"] };
}

/// <summary>Nodes for the whole run, and others for single tasks.</summary>
[Pipeline("placement")]
public sealed partial class Placement : Pipeline
{
    protected override RunOptions Options => new()
    {
        NodeSelector = { ["pool"] = "batch" },
        Tolerations = [new("batch", Effect: "NoSchedule")],
    };

    protected override void Define()
    {
        Run(new Work(), new() { Name = "usual" });
        Run(new Work(), new() { Name = "disk", NodeSelector = { ["disk"] = "ssd" } });
        Run(new Work(), new() { Name = "tolerant", Tolerations = [new("gpu", Value: "a100", Effect: "NoExecute", For: TimeSpan.FromMinutes(1))] });
    }
}
