using Kfc;

namespace Cases.ArgoLoopsParamResult;

[Component]
public sealed partial class GenNumberList : ContainerComponent
{
    public partial Output<IReadOnlyList<int>> Result { get; }

    protected override Container Container => new("python:alpine3.23")
    {
        Command = ["python", "-c", $"""
            import json
            import sys
            json.dump([i for i in range(20, 31)], open("{Result.Path}", "w"))

            """],
    };
}

[Component]
public sealed partial class SleepNSec : ContainerComponent
{
    public required Input<int> Seconds { get; init; }

    protected override Container Container => new("alpine:3.23")
    {
        Command = ["sh", "-c"],
        Args = [$"echo sleeping for {Seconds} seconds; sleep {Seconds}; echo done"],
    };
}

/// <summary>A loop over a list that a container makes.</summary>
[Pipeline("argo-loops-param-result")]
public sealed partial class LoopsParamResult : Pipeline
{
    protected override void Define()
    {
        var numbers = Run(new GenNumberList(), new() { Name = "generate" });
        ForEach(numbers.Result, seconds => Run(new SleepNSec { Seconds = seconds }, new() { Name = "sleep" }));
    }
}
