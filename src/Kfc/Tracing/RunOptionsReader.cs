using Kfc.Ir;

namespace Kfc.Tracing;

/// <summary>Turns a pipeline's options into the graph's settings.</summary>
internal static class RunOptionsReader
{
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
            }
            : null,
    };
}
