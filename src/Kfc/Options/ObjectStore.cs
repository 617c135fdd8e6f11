using Kfc.Ir;

namespace Kfc;

/// <summary>A bucket that artifacts are kept in. Made by <see cref="S3"/>, <see cref="Gcs"/> and <see cref="Azure"/>.</summary>
public sealed record ObjectStore
{
    private ObjectStore(ObjectStoreSettings settings) => Settings = settings;

    internal ObjectStoreSettings Settings { get; }

    /// <summary>Amazon S3 or what speaks its protocol.</summary>
    /// <param name="bucket">The bucket.</param>
    /// <param name="keyPrefix">What every key begins with, without a final slash; null for nothing.</param>
    /// <param name="access">How it is reached; null for the pod's own identity.</param>
    public static ObjectStore S3(string bucket, string? keyPrefix = null, StoreAccess? access = null) =>
        Of(ObjectStoreKind.S3, bucket, keyPrefix, access, null);

    /// <summary>Google Cloud Storage.</summary>
    /// <param name="bucket">The bucket.</param>
    /// <param name="keyPrefix">What every key begins with, without a final slash; null for nothing.</param>
    /// <param name="access">How it is reached; null for the pod's own identity.</param>
    public static ObjectStore Gcs(string bucket, string? keyPrefix = null, StoreAccess? access = null) =>
        Of(ObjectStoreKind.Gcs, bucket, keyPrefix, access, null);

    /// <summary>Azure Blob Storage.</summary>
    /// <param name="account">The storage account.</param>
    /// <param name="container">The container.</param>
    /// <param name="keyPrefix">What every key begins with, without a final slash; null for nothing.</param>
    /// <param name="access">How it is reached; null for the pod's own identity.</param>
    public static ObjectStore Azure(string account, string container, string? keyPrefix = null, StoreAccess? access = null) =>
        Of(ObjectStoreKind.Azure, container, keyPrefix, access, account);

    private static ObjectStore Of(ObjectStoreKind kind, string bucket, string? keyPrefix, StoreAccess? access, string? account) =>
        new(new ObjectStoreSettings { Kind = kind, Bucket = bucket, KeyPrefix = keyPrefix, Account = account, Access = access?.ToSettings() });
}
