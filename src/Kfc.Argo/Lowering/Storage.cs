using Kfc.Argo.Manifest;
using Kfc.Ir;

namespace Kfc.Argo.Lowering;

/// <summary>Places in the run's artifact repository: the one that its settings name, or the cluster's.</summary>
internal static class Storage
{
    public static ObjectStoreSettings? Of(RunSettings settings) => settings.ArtifactRepository ?? settings.Storage?.ObjectStore;

    /// <summary>A key in the repository. Without settings it is an S3 one, as the kind must be named.</summary>
    public static ArtifactLocation At(string key, RunSettings settings)
    {
        if (Of(settings) is not { } store)
            return new("s3") { Fields = [("key", key)] };
        var full = store.KeyPrefix is { Length: > 0 } prefix ? $"{prefix}/{key}" : key;
        return store.Kind switch
        {
            ObjectStoreKind.Gcs => Stores.Gcs(store.Bucket, full, store.Access),
            ObjectStoreKind.Azure => Stores.Azure(store.Account, store.Bucket, full, store.Access),
            _ => Stores.S3(store.Bucket, full, store.Access),
        };
    }

    /// <summary>Where everything that a pod stores goes without a key of its own; null for where the cluster says.</summary>
    public static ArtifactLocation? OfPod(RunSettings settings) => Of(settings) is null ? null : At("{{workflow.name}}/{{pod.name}}", settings);

    /// <summary>The key of one iteration's artifact.</summary>
    public static Piece KeyOf(ArtifactKey key, Reader reader) => Join(key, key.Loops.Count, reader);

    /// <summary>The folder with the artifacts of all iterations of the innermost loop.</summary>
    public static Piece FolderOf(ArtifactKey key, Reader reader) => Join(key, key.Loops.Count - 1, reader);

    private static Piece Join(ArtifactKey key, int loops, Reader reader)
    {
        List<Piece> parts = [Piece.Literal("kfc/"), reader.Wire(new RunContextExpression(RunContextField.Uid)), Piece.Literal($"/{key.Folder}/")];
        foreach (var loop in key.Loops.Take(loops))
        {
            parts.Add(reader.Leaf(new(ValueKind.Index, loop)));
            parts.Add(Piece.Literal("/"));
        }

        // A folder and a file are named alike: the last slash goes.
        parts[^1] = Piece.Literal(parts[^1].Text![..^1]);
        return Piece.Of(parts);
    }
}
