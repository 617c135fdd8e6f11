namespace Kfc;

/// <summary>The volume that carries artifacts between the tasks of a run.</summary>
/// <param name="Size">Size as a Kubernetes quantity.</param>
/// <param name="StorageClass">Storage class; null for the cluster's default.</param>
/// <param name="AccessMode">Kubernetes access mode.</param>
/// <param name="ExistingClaim">An existing claim to use instead of a new one for each run.</param>
/// <param name="ObjectStore">A bucket that carries artifacts instead of a volume; null for the volume.</param>
public sealed record Storage(
    string Size = "10Gi", string? StorageClass = null, string AccessMode = "ReadWriteOnce", string? ExistingClaim = null, ObjectStore? ObjectStore = null);
