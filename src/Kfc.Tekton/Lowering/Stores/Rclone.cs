using System.Collections.Immutable;
using Kfc.Ir;
using Kfc.Kubernetes;

namespace Kfc.Tekton.Lowering.Stores;

/// <summary>
/// How rclone, the program of the added steps, is told of a place: it reads a remote's options from variables, so that nothing of them, and
/// no credentials, stand in arguments. See "Config file" and "Environment variables" in rclone's documentation.
/// </summary>
internal static class Rclone
{
    /// <summary>The remote that the run's artifacts lie in.</summary>
    public const string Store = "store";

    /// <summary>The remote that an importer reads.</summary>
    public const string Source = "source";

    /// <summary>The options of a remote; credentials come from the secret, or from the pod's own identity.</summary>
    /// <param name="remote">The remote.</param>
    /// <param name="store">What it is.</param>
    /// <param name="isPublic">Whether anybody may read it, so that there are no credentials at all.</param>
    public static ImmutableArray<EnvVar> Variables(string remote, ObjectStoreSettings store, bool isPublic = false)
    {
        var prefix = $"RCLONE_CONFIG_{remote.ToUpperInvariant()}_";
        return [.. Options(store, isPublic).Select(o => new EnvVar(prefix + o.Name, o.Value)), .. Secrets(store).Select(s => new EnvVar(prefix + s.Name, null, s.Key))];
    }

    private static IEnumerable<(string Name, string Value)> Options(ObjectStoreSettings store, bool isPublic)
    {
        var access = store.Access;
        var hasSecret = access?.Secret is not null;
        switch (store.Kind)
        {
            case ObjectStoreKind.Gcs:
                yield return ("TYPE", "google cloud storage");
                // Rights are the bucket's: buckets with uniform access refuse rights of single objects.
                yield return ("BUCKET_POLICY_ONLY", "true");
                yield return ("NO_CHECK_BUCKET", "true");
                break;
            case ObjectStoreKind.Azure:
                yield return ("TYPE", "azureblob");
                yield return ("ACCOUNT", store.Account!);
                yield return ("NO_CHECK_CONTAINER", "true");
                break;
            default:
                yield return ("TYPE", "s3");
                yield return ("PROVIDER", access?.Endpoint is null ? "AWS" : "Other");
                yield return ("NO_CHECK_BUCKET", "true");
                break;
        }

        if (access?.Region is { } region && store.Kind == ObjectStoreKind.S3)
            yield return ("REGION", region);
        if (access?.Endpoint is { } endpoint)
            yield return ("ENDPOINT", $"{(access.Insecure ? "http" : "https")}://{endpoint}");
        if (isPublic && store.Kind == ObjectStoreKind.Gcs)
            yield return ("ANONYMOUS", "true");
        if (!hasSecret && !isPublic)
            yield return ("ENV_AUTH", "true");
    }

    private static IEnumerable<(string Name, KeySelector Key)> Secrets(ObjectStoreSettings store)
    {
        if (store.Access is not { Secret: { } secret, PasswordKey: { } password } access)
            yield break;
        if (store.Kind == ObjectStoreKind.S3)
            yield return ("ACCESS_KEY_ID", new(true, secret, access.UserKey!, false));
        yield return (store.Kind switch
        {
            ObjectStoreKind.Gcs => "SERVICE_ACCOUNT_CREDENTIALS",
            ObjectStoreKind.Azure => "KEY",
            _ => "SECRET_ACCESS_KEY",
        }, new(true, secret, password, false));
    }
}
