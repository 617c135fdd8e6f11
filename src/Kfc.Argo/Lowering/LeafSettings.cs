using System.Collections.Immutable;
using System.Globalization;
using Kfc.Argo.Manifest;
using Kfc.Ir;
using Kfc.Kubernetes;

namespace Kfc.Argo.Lowering;

/// <summary>How a task's pod is run.</summary>
internal static class LeafSettings
{
    private const string CallPath = "task.";

    public static Manifest.Template Apply(Manifest.Template template, TaskSettings task, RunSettings run) => template with
    {
        Metadata = task.Labels.IsEmpty && task.Annotations.IsEmpty ? null : new ObjectMeta { Labels = task.Labels, Annotations = task.Annotations },
        ServiceAccountName = task.ServiceAccount == run.ServiceAccount ? null : task.ServiceAccount,
        NodeSelector = task.NodeSelector,
        Tolerations = [.. task.Tolerations.Select(t => new PodToleration(t))],
        ActiveDeadlineSeconds = task.TimeoutSeconds,
        RetryStrategy = Retry(task.Retry),
        Synchronization = task.Mutexes.IsEmpty && task.Semaphores.IsEmpty
            ? null
            : new([.. task.Mutexes.Select(m => new LocalName(m))], [.. task.Semaphores.Select(s => new Manifest.Semaphore(s.ConfigMap, s.Key))]),
        ArchiveLocation = run.ArchiveLogs == true || template.Outputs.Artifacts.Any(a => a.Location is null) ? Storage.OfPod(run) : null,
        Patches = [.. task.Patches.Where(p => p.Engine == "argo" && !p.Path.StartsWith(CallPath, StringComparison.Ordinal))],
    };

    /// <summary>The author's changes to the task's call, from that on.</summary>
    public static ImmutableArray<EnginePatch> OfCall(TaskSettings task) =>
        [.. task.Patches.Where(p => p.Engine == "argo" && p.Path.StartsWith(CallPath, StringComparison.Ordinal)).Select(p => p with { Path = p.Path[CallPath.Length..] })];

    private static RetryStrategy? Retry(RetrySettings? retry) => retry is not { Limit: > 0 }
        ? null
        : new(retry.Limit.ToString(CultureInfo.InvariantCulture))
        {
            Duration = retry.BackoffSeconds > 0 ? Seconds(retry.BackoffSeconds) : null,
            Factor = retry.Factor > 1 ? ((long)retry.Factor).ToString(CultureInfo.InvariantCulture) : null,
            Cap = retry.MaxBackoffSeconds is { } most ? Seconds(most) : null,
        };

    public static string Seconds(long seconds) => string.Create(CultureInfo.InvariantCulture, $"{seconds}s");
}
