using Kfc.Ir;

namespace Kfc.Compiler.Passes.Checking;

/// <summary>What the description of a store must have.</summary>
internal static class StoreRules
{
    /// <summary>What is wrong with a bucket; null when nothing is.</summary>
    public static string? Problem(ObjectStoreSettings store)
    {
        if (store.Bucket.Length == 0)
            return "it has no bucket";
        if (store.Kind == ObjectStoreKind.Azure && string.IsNullOrEmpty(store.Account))
            return "Azure needs the name of the storage account";
        if (store.KeyPrefix is { } prefix && (prefix.StartsWith('/') || prefix.EndsWith('/')))
            return $"the prefix '{prefix}' begins or ends with a slash";
        return store.Access is null ? null : Problem(store.Access);
    }

    /// <summary>What is wrong with the access to a store; null when nothing is.</summary>
    public static string? Problem(StoreAccess access) =>
        access.Secret is null && (access.UserKey ?? access.PasswordKey) is not null ? "keys of a secret are named, but no secret"
        : access.Secret is not null && access.PasswordKey is null ? $"nothing says which key of the secret '{access.Secret}' holds the password"
        : null;
}
