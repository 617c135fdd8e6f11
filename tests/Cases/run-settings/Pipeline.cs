using Kfc;

namespace Cases.RunSettings;

[Component]
public sealed partial class Work : ContainerComponent
{
    public partial Output<Dataset> Rows { get; }

    protected override Container Container => new("busybox:1.37.0")
    {
        Command = ["sh", "-c", "echo \"$MODE\" > \"$1\"", "sh"],
        Args = [Rows.Path],
        Env = { ["MODE"] = "slow" },
    };
}

/// <summary>What holds for a whole run: its place, identity, labels and storage; a task's variable replaces its component's.</summary>
[Pipeline("run-settings")]
public sealed partial class RunSettings : Pipeline
{
    protected override RunOptions Options => new()
    {
        Namespace = "ml",
        ServiceAccount = "pipelines",
        ImagePullSecrets = ["registry-login"],
        Labels = { ["team"] = "churn" },
        Annotations = { ["example.com/ticket"] = "12" },
        Storage = new(ExistingClaim: "team-volume"),
        Security = new(SecurityLevel.Restricted),
    };

    protected override void Define() => Run(new Work(), new() { Env = { ["MODE"] = "fast" }, Labels = { ["step"] = "work" } });
}
