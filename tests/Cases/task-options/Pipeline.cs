using System;
using Kfc;

namespace Cases.TaskOptionsCase;

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

/// <summary>Every option that a task or a run can have.</summary>
[Pipeline("task-options")]
public sealed partial class AllOptions : Pipeline
{
    private static readonly TaskOptions Shared = new()
    {
        Resources = new(Cpu: "500m", Memory: "1Gi"),
        Labels = { ["team"] = "ml" },
    };

    public Param<string> Mode { get; init; } = "fast";

    protected override RunOptions Options => new()
    {
        Namespace = "ml",
        ServiceAccount = "pipelines",
        Timeout = TimeSpan.FromHours(6),
        ImagePullSecrets = ["registry-login"],
        NodeSelector = { ["pool"] = "batch" },
        Tolerations = [new("batch", Effect: "NoSchedule")],
        Labels = { ["app"] = "churn" },
        Annotations = { ["example.com/ticket"] = "12" },
        Storage = new(Size: "50Gi", StorageClass: "fast", AccessMode: "ReadWriteMany"),
    };

    protected override void Define()
    {
        var first = Run(new Work(), Shared with { Name = "first" });
        var second = Run(new Work { Text = "everything" }, (Shared with
        {
            Name = "second",
            After = [first],
            Resources = new(
                Cpu: "2", Memory: "4Gi", Gpu: 1, GpuKind: "amd.com/gpu", CpuLimit: "4", MemoryLimit: "8Gi", EphemeralStorage: "20Gi"),
            Retry = new(3),
            Timeout = TimeSpan.FromMinutes(90),
            Env = new() { ["MODE"] = Mode, ["GREETING"] = "hello $(MODE)" },
            SecretEnv = new() { ["TOKEN"] = new("registry", "token"), ["PROXY"] = new("proxy", "url", Optional: true) },
            ConfigMapEnv = new() { ["LEVEL"] = new("settings", "level") },
            SecretMounts = new() { ["/etc/registry"] = "registry" },
            ConfigMapMounts = new() { ["/etc/settings"] = "settings" },
            Volumes =
            [
                Volume.Claim("datasets", "/data", readOnly: true, subPath: "churn"),
                Volume.Empty("scratch", "/scratch", sizeLimit: "1Gi"),
                Volume.Empty("shm", "/dev/shm", inMemory: true),
            ],
            ServiceAccount = "trainer",
            NodeSelector = new() { ["disk"] = "ssd" },
            Tolerations =
            [
                new("gpu", Value: "yes", Effect: "NoSchedule"),
                new("spot", Effect: "NoExecute", For: TimeSpan.FromMinutes(5)),
            ],
            Annotations = new() { ["example.com/owner"] = "ml" },
            ImagePullPolicy = ImagePull.Always,
        }).Tekton(task => task.Set("displayName", "the second task")));
        Run(new Work { Text = "patient" }, Shared with
        {
            Name = "third",
            After = [second],
            Retry = new(4, TimeSpan.FromSeconds(10), Factor: 2, MaxBackoff: TimeSpan.FromSeconds(60)),
        });
    }
}
