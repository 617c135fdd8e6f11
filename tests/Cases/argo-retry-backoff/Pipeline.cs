using Kfc;

namespace Cases.ArgoRetryBackoff;

[Component]
public sealed partial class RetryBackoff : ContainerComponent
{
    protected override Container Container => new("python:alpine3.23")
    {
        Command = ["python", "-c"],
        Args = ["import random; import sys; exit_code = random.choice([0, 1, 1]); sys.exit(exit_code)"],
    };
}

/// <summary>Attempts with growing waits in between. On Argo they end after a minute, and only failures of the program count.</summary>
[Pipeline("argo-retry-backoff")]
public sealed partial class Backoff : Pipeline
{
    private static readonly TaskOptions Patient = new TaskOptions { Retry = new(10, TimeSpan.FromSeconds(1), 2, TimeSpan.FromSeconds(5)) }
        .Argo(template => template.Set("retryStrategy.backoff.maxDuration", "1m").Set("retryStrategy.retryPolicy", "OnFailure"));

    protected override void Define() => Run(new RetryBackoff(), Patient);
}
