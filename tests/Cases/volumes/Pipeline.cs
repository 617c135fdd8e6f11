using Kfc;

namespace Cases.Volumes;

[Component]
public sealed partial class Work : ContainerComponent
{
    protected override Container Container => new("busybox:1.37.0") { Command = ["ls", "-l", "/secret", "/data"] };
}

/// <summary>A claim, a secret as files and as a variable, and scratch space.</summary>
[Pipeline("volumes")]
public sealed partial class Volumes : Pipeline
{
    protected override void Define()
    {
        var write = Run(new Work(), new()
        {
            Name = "write",
            Volumes = [Volume.Claim("shared", "/data"), Volume.Empty("scratch", "/scratch")],
            SecretMounts = { ["/secret"] = "login" },
            SecretEnv = { ["TOKEN"] = new("login", "token") },
        });
        Run(new Work(), new() { Name = "read", After = [write], Volumes = [Volume.Claim("shared", "/data", readOnly: true)], SecretMounts = { ["/secret"] = "login" } });
    }
}
