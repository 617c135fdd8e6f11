namespace Kfc.Ir;

/// <summary>Takes an existing object as an artifact. The component has one output, of an artifact type.</summary>
public sealed record ImporterImplementation : Implementation
{
    /// <summary>
    /// Where the object is: <c>s3://bucket/key</c>, <c>gs://bucket/key</c>, <c>azure://account/container/blob</c>, <c>http(s)://…</c> or
    /// <c>git+https://…</c>.
    /// </summary>
    public required Template Uri { get; init; }

    /// <summary>For git: branch, tag or commit; null for the repository's default branch.</summary>
    public Template? Revision { get; init; }

    /// <summary>How the store is reached; null for without credentials at its usual place.</summary>
    public StoreAccess? Access { get; init; }
}
