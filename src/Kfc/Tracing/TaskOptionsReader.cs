using System.Collections.Immutable;
using Kfc.Ir;

namespace Kfc.Tracing;

/// <summary>Turns a task's options into the graph's settings.</summary>
internal sealed class TaskOptionsReader(GraphDraft draft, Call call)
{
    /// <summary>Whether options say more than a nested pipeline can follow: its name and what it comes after.</summary>
    public static bool SaysMoreThanPlace(TaskOptions options) =>
        options is not { Resources: null, Retry: null, Timeout: null, ServiceAccount: null, ImagePullPolicy: null, Cache: null, Caching: null, ContinueOnFailure: false, RunAfterFailure: false }
        || options.Env.Count + options.SecretEnv.Count + options.ConfigMapEnv.Count + options.SecretMounts.Count + options.ConfigMapMounts.Count > 0
        || options.Volumes.Count + options.Tolerations.Count + options.Patches.Length > 0
        || options.Mutexes.Count + options.Semaphores.Count + options.ArtifactKeys.Count > 0
        || options.NodeSelector.Count + options.Labels.Count + options.Annotations.Count > 0;

    public TaskSettings Read(TaskOptions options) => new()
    {
        Resources = options.Resources is { } resources ? Resources(resources) : null,
        Retry = options.Retry is { } retry ? Retry(retry) : null,
        TimeoutSeconds = Durations.Seconds(draft, call, "Timeout", options.Timeout, 1),
        Env = [.. options.Env.Select(Variable)],
        EnvFrom = [.. options.SecretEnv.Select(Source), .. options.ConfigMapEnv.Select(Source)],
        Volumes =
        [
            .. options.SecretMounts.Select(mount => Volume.Secret(mount.Value, mount.Key).Mount),
            .. options.ConfigMapMounts.Select(mount => Volume.ConfigMap(mount.Value, mount.Key).Mount),
            .. options.Volumes.Select(volume => volume.Mount),
        ],
        NodeSelector = Map(options.NodeSelector),
        Tolerations = Tolerations(draft, call, options.Tolerations),
        ServiceAccount = options.ServiceAccount,
        Labels = Map(options.Labels),
        Annotations = Map(options.Annotations),
        ImagePullPolicy = options.ImagePullPolicy?.ToString(),
        Cache = options.Cache,
        Caching = options.Caching is { } caching
            ? new() { Key = caching.Key, MaxAgeSeconds = Durations.Seconds(draft, call, "Caching.MaxAge", caching.MaxAge, 1) }
            : null,
        Mutexes = [.. options.Mutexes],
        Semaphores = [.. options.Semaphores.Select(semaphore => new SemaphoreSettings(semaphore.ConfigMap, semaphore.Key))],
        ArtifactKeys = [.. options.ArtifactKeys.Select(Key)],
        ContinueOnFailure = options.ContinueOnFailure,
        RunAfterFailure = options.RunAfterFailure,
        Patches = options.Patches,
    };

    public static ImmutableSortedDictionary<string, string> Map(NamedValues<string> values) =>
        values.ToImmutableSortedDictionary(StringComparer.Ordinal);

    public static ImmutableArray<Ir.Toleration> Tolerations(GraphDraft draft, Call call, IReadOnlyList<Toleration> tolerations) =>
        [.. tolerations.Select(toleration => new Ir.Toleration(
            toleration.Key,
            toleration.Value is null ? "Exists" : "Equal",
            toleration.Value,
            toleration.Effect,
            Durations.Seconds(draft, call, "Toleration.For", toleration.For, 0)))];

    private static EnvironmentSource Source(KeyValuePair<string, SecretKey> variable) =>
        new(variable.Key, ClusterObject.Secret, variable.Value.Secret, variable.Value.Key, variable.Value.Optional);

    private static EnvironmentSource Source(KeyValuePair<string, ConfigMapKey> variable) =>
        new(variable.Key, ClusterObject.ConfigMap, variable.Value.ConfigMap, variable.Value.Key, variable.Value.Optional);

    private Argument Variable(KeyValuePair<string, Input<string>> variable) =>
        new(variable.Key, variable.Value?.Expression ?? throw new TraceException(TraceDiagnostics.MissingValue, call, $"the variable {variable.Key}"));

    private Argument Key(KeyValuePair<string, Input<string>> key) =>
        new(Naming.Kebab.Of(key.Key), key.Value?.Expression ?? throw new TraceException(TraceDiagnostics.MissingValue, call, $"the key of the artifact {key.Key}"));

    private ResourceSettings Resources(Resources resources)
    {
        if (resources.Gpu < 0)
            draft.Report(TraceDiagnostics.InvalidOption, call, "Gpu", "it must be at least 0");
        return new()
        {
            Cpu = resources.Cpu,
            Memory = resources.Memory,
            EphemeralStorage = resources.EphemeralStorage,
            CpuLimit = resources.CpuLimit,
            MemoryLimit = resources.MemoryLimit,
            Gpu = resources.Gpu,
            GpuKind = resources.GpuKind,
        };
    }

    private RetrySettings Retry(Retry retry)
    {
        if (retry.Limit < 1)
            draft.Report(TraceDiagnostics.InvalidOption, call, "Retry.Limit", "it must be at least 1");
        if (!(retry.Factor >= 1 && double.IsFinite(retry.Factor)))
            draft.Report(TraceDiagnostics.InvalidOption, call, "Retry.Factor", "it must be a number of at least 1");
        return new(
            retry.Limit,
            Durations.Seconds(draft, call, "Retry.Backoff", retry.Backoff, 0) ?? 0,
            retry.Factor,
            Durations.Seconds(draft, call, "Retry.MaxBackoff", retry.MaxBackoff, 0));
    }
}
