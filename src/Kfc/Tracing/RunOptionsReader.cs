using Kfc.Ir;

namespace Kfc.Tracing;

/// <summary>Turns a pipeline's options into the graph's settings.</summary>
internal static class RunOptionsReader
{
    /// <summary>When runs are made by themselves, from the attribute of the pipeline's class.</summary>
    public static ScheduleSettings? Schedule(ScheduleAttribute? schedule) => schedule is null ? null : new()
    {
        Cron = schedule.Cron,
        TimeZone = schedule.TimeZone,
        Concurrency = (Ir.ConcurrencyPolicy)schedule.Concurrency,
        Suspend = schedule.Suspend,
        StartingDeadlineSeconds = schedule.StartingDeadlineSeconds < 0 ? null : schedule.StartingDeadlineSeconds,
        KeepSucceeded = schedule.KeepSucceeded < 0 ? null : schedule.KeepSucceeded,
        KeepFailed = schedule.KeepFailed < 0 ? null : schedule.KeepFailed,
    };

    public static RunSettings Read(GraphDraft draft, RunOptions options, Call call) => new()
    {
        Namespace = options.Namespace,
        ServiceAccount = options.ServiceAccount,
        TimeoutSeconds = Durations.Seconds(draft, call, "Timeout", options.Timeout, 1),
        ImagePullSecrets = [.. options.ImagePullSecrets],
        NodeSelector = TaskOptionsReader.Map(options.NodeSelector),
        Tolerations = TaskOptionsReader.Tolerations(draft, call, options.Tolerations),
        Labels = TaskOptionsReader.Map(options.Labels),
        Annotations = TaskOptionsReader.Map(options.Annotations),
        Storage = options.Storage is { } storage
            ? new()
            {
                Size = storage.Size,
                StorageClass = storage.StorageClass,
                AccessMode = storage.AccessMode,
                ExistingClaim = storage.ExistingClaim,
                ObjectStore = storage.ObjectStore?.Settings,
            }
            : null,
        TtlSeconds = Durations.Seconds(draft, call, "KeepFinished", options.KeepFinished, 0),
        PodCleanup = (Ir.PodCleanup?)options.PodCleanup,
        ArchiveLogs = options.ArchiveLogs,
        ArtifactRepository = options.ArtifactRepository?.Settings,
        Security = options.Security is { } security
            ? new() { Level = (Ir.SecurityLevel)security.Level, User = security.User, Group = security.Group }
            : null,
        Parallelism = Bound(draft, options.Parallelism, call),
        Patches = options.Patches,
    };

    private static int? Bound(GraphDraft draft, int? parallelism, Call call)
    {
        if (parallelism < 1)
            draft.Report(TraceDiagnostics.InvalidOption, call, "Parallelism", "it must be at least 1");
        return parallelism;
    }
}
