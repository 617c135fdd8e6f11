using System;
using Kfc;

namespace Cases.RetryAndTimeout;

[Component]
public sealed partial class Flaky : ContainerComponent
{
    protected override Container Container => new("busybox:1.37.0")
    {
        Command = ["sh", "-c", "byte=$(od -An -N1 -tu1 /dev/urandom); exit $((byte % 2))"],
    };
}

/// <summary>Further attempts, a limit for each of them, and one for the whole run.</summary>
[Pipeline("retry-and-timeout")]
public sealed partial class RetryAndTimeout : Pipeline
{
    protected override RunOptions Options => new() { Timeout = TimeSpan.FromMinutes(10) };

    protected override void Define()
    {
        var first = Run(new Flaky(), new() { Name = "first", Retry = new(5), Timeout = TimeSpan.FromSeconds(90) });
        Run(new Flaky(), new() { Name = "second", Retry = new(2), After = [first] });
    }
}
