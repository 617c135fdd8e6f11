using System.Security.Cryptography;
using System.Text;

namespace Kfc.Compiler;

/// <summary>Fits names into an engine's limits.</summary>
public static class Names
{
    private const int HashLength = 8;

    /// <summary>
    /// Returns a name of at most <paramref name="max"/> characters that is the same for the same name always: the name itself
    /// when it fits, else its beginning, a dash and eight hexadecimal digits of the SHA-256 of the whole name.
    /// </summary>
    /// <remarks>Names of runs in clusters and diffs of committed manifests hang on this function; a test freezes it.</remarks>
    /// <param name="name">A kebab-case name.</param>
    /// <param name="max">Most characters, at least 10.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="max"/> leaves no room for a letter, the dash and the digits.</exception>
    public static string Fit(string name, int max)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(max, HashLength + 2);
        if (name.Length <= max)
            return name;
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(name), hash);
        var head = name.AsSpan(0, max - HashLength - 1).TrimEnd('-');
        return $"{head}-{Convert.ToHexStringLower(hash[..(HashLength / 2)])}";
    }
}
