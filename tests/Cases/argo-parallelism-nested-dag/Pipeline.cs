using Kfc;

namespace Cases.ArgoParallelismNestedDag;

[Component]
public sealed partial class OneJob : ContainerComponent
{
    public required Input<string> Msg { get; init; }

    protected override Container Container => new("alpine:3.23") { Command = ["/bin/sh", "-c"], Args = [$"echo {Msg}; sleep 10"] };
}

[Pipeline("three-jobs")]
public sealed partial class ThreeJobs : Pipeline
{
    public required Param<string> Msg { get; init; }

    protected override void Define()
    {
        var c1 = Run(new OneJob { Msg = $"{Msg} c1" }, new() { Name = "c1" });
        Run(new OneJob { Msg = $"{Msg} c2" }, new() { Name = "c2", After = [c1] });
        Run(new OneJob { Msg = $"{Msg} c3" }, new() { Name = "c3", After = [c1] });
    }
}

/// <summary>At most two of the nested pipelines at a time, by a setting that only Argo has.</summary>
[Pipeline("argo-parallelism-nested-dag")]
public sealed partial class ParallelismNestedDag : Pipeline
{
    protected override RunOptions Options => new RunOptions().Argo(run => run.Set("spec.templates[main].parallelism", 2));

    protected override void Define()
    {
        var b1 = Run(new ThreeJobs { Msg = "1" }, new() { Name = "b1" });
        var b2 = Run(new ThreeJobs { Msg = "2" }, new() { Name = "b2", After = [b1] });
        var b3 = Run(new ThreeJobs { Msg = "3" }, new() { Name = "b3", After = [b1] });
        var b4 = Run(new ThreeJobs { Msg = "4" }, new() { Name = "b4", After = [b1] });
        Run(new ThreeJobs { Msg = "5" }, new() { Name = "b5", After = [b2, b3, b4] });
    }
}
