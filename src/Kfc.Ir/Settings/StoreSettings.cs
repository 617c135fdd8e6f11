using System.Text.Json.Serialization;

namespace Kfc.Ir;

/// <summary>A bucket that artifacts are kept in.</summary>
public sealed record ObjectStoreSettings
{
    /// <summary>What serves the bucket.</summary>
    public required ObjectStoreKind Kind { get; init; }

    /// <summary>The bucket; for Azure the container.</summary>
    public required string Bucket { get; init; }

    /// <summary>What every key begins with, without a final slash; null for nothing.</summary>
    public string? KeyPrefix { get; init; }

    /// <summary>For Azure: the storage account.</summary>
    public string? Account { get; init; }

    /// <summary>How the store is reached; null for the pod's own identity at the usual place.</summary>
    public StoreAccess? Access { get; init; }
}

/// <summary>What serves a bucket.</summary>
[JsonConverter(typeof(EnumWords<ObjectStoreKind>))]
public enum ObjectStoreKind
{
    /// <summary>Amazon S3 or what speaks its protocol.</summary>
    S3,

    /// <summary>Google Cloud Storage.</summary>
    Gcs,

    /// <summary>Azure Blob Storage.</summary>
    Azure,
}

/// <summary>How a store is reached. Credentials are keys of a secret in the run's namespace.</summary>
public sealed record StoreAccess
{
    /// <summary>Host, and port where it is not the usual one; null for the service's own.</summary>
    public string? Endpoint { get; init; }

    /// <summary>Region; null for the service's default.</summary>
    public string? Region { get; init; }

    /// <summary>Whether the connection is not encrypted.</summary>
    public bool Insecure { get; init; }

    /// <summary>Name of the secret; null for no credentials.</summary>
    public string? Secret { get; init; }

    /// <summary>Key in the secret of the access key or user name; null where there is none, as in Google's and Azure's secrets.</summary>
    public string? UserKey { get; init; }

    /// <summary>Key in the secret of the secret key, password, account key or service account's key file.</summary>
    public string? PasswordKey { get; init; }
}
