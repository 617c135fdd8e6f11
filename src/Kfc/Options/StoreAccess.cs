namespace Kfc;

/// <summary>How a store is reached. Credentials are keys of a secret in the run's namespace.</summary>
/// <param name="Endpoint">Host, and port where it is not the usual one; null for the service's own.</param>
/// <param name="Region">Region; null for the service's default.</param>
/// <param name="Insecure">Whether the connection is not encrypted.</param>
/// <param name="User">Key of a secret with the access key or user name; null where there is none, as for Google and Azure.</param>
/// <param name="Password">Key of the same secret with the secret key, password, account key or service account's key file.</param>
public sealed record StoreAccess(
    string? Endpoint = null, string? Region = null, bool Insecure = false, SecretKey? User = null, SecretKey? Password = null)
{
    internal Ir.StoreAccess ToSettings() => new()
    {
        Endpoint = Endpoint,
        Region = Region,
        Insecure = Insecure,
        Secret = (Password ?? User)?.Secret,
        UserKey = User?.Key,
        PasswordKey = Password?.Key,
    };
}
