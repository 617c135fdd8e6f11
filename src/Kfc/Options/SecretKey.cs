using System.ComponentModel;

namespace Kfc;

/// <summary>A key of a secret in the cluster. It reaches a container as a variable or a file and can never become a value, an argument or a text.</summary>
/// <param name="Secret">Name of the secret.</param>
/// <param name="Key">Key in it.</param>
/// <param name="Optional">Whether the secret or key may be missing.</param>
public sealed record SecretKey(string Secret, string Key, bool Optional = false)
{
    private const string Why = "A secret is no text: give it to a task by SecretEnv or SecretMounts.";

    /// <summary>Must not compile.</summary>
    [Obsolete(Why, error: true)]
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static string operator +(string left, SecretKey right) => throw new InvalidOperationException(Why);

    /// <summary>Must not compile.</summary>
    [Obsolete(Why, error: true)]
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static string operator +(SecretKey left, string right) => throw new InvalidOperationException(Why);
}
