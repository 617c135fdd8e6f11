using Kfc.Argo.Manifest;
using Kfc.Ir;

namespace Kfc.Argo.Lowering;

/// <summary>Objects in stores of each kind.</summary>
internal static class Stores
{
    private const string S3Endpoint = "s3.amazonaws.com";

    public static ArtifactLocation S3(string bucket, string key, StoreAccess? access) => new("s3")
    {
        Fields = [("endpoint", access?.Endpoint ?? S3Endpoint), ("region", access?.Region), ("bucket", bucket), ("key", key)],
        Insecure = access?.Insecure == true,
        UsesPodIdentity = access?.Secret is null,
        Secrets = Secrets(access, "accessKeySecret", "secretKeySecret"),
    };

    public static ArtifactLocation Gcs(string bucket, string key, StoreAccess? access) => new("gcs")
    {
        Fields = [("bucket", bucket), ("key", key)],
        Secrets = Secrets(access, null, "serviceAccountKeySecret"),
    };

    public static ArtifactLocation Azure(string? account, string container, string blob, StoreAccess? access) => new("azure")
    {
        Fields = [("endpoint", access?.Endpoint ?? $"https://{account}.blob.core.windows.net"), ("container", container), ("blob", blob)],
        UsesPodIdentity = access?.Secret is null,
        Secrets = Secrets(access, null, "accountKeySecret"),
    };

    public static ArtifactLocation Http(string url, StoreAccess? access) => new("http")
    {
        Fields = [("url", url)],
        IsBasicAuth = true,
        Secrets = Secrets(access, "usernameSecret", "passwordSecret"),
    };

    public static ArtifactLocation Git(string repository, string? revision, StoreAccess? access) => new("git")
    {
        Fields = [("repo", repository), ("revision", revision)],
        Secrets = Secrets(access, "usernameSecret", "passwordSecret"),
    };

    private static List<(string Field, string Secret, string Key)> Secrets(StoreAccess? access, string? user, string password)
    {
        var secrets = new List<(string, string, string)>();
        if (access?.Secret is not { } secret)
            return secrets;
        if (user is not null && access.UserKey is { } userKey)
            secrets.Add((user, secret, userKey));
        if (access.PasswordKey is { } passwordKey)
            secrets.Add((password, secret, passwordKey));
        return secrets;
    }
}
