namespace Kfc.Validation;

/// <summary>A file to check.</summary>
public sealed class ManifestFile
{
    private readonly Func<ReadOnlyMemory<byte>> _read;

    /// <summary>A file that is at hand.</summary>
    /// <param name="name">Its name as diagnostics show it.</param>
    /// <param name="content">Its bytes.</param>
    public ManifestFile(string name, ReadOnlyMemory<byte> content)
        : this(name, () => content)
    {
    }

    /// <summary>A file that is read when it is looked at, so that many of them are never in memory together.</summary>
    /// <param name="name">Its name as diagnostics show it.</param>
    /// <param name="read">
    /// Gives its bytes. It is asked several times, from several threads; an <see cref="IOException"/> or <see cref="UnauthorizedAccessException"/> becomes a diagnostic.
    /// </param>
    public ManifestFile(string name, Func<ReadOnlyMemory<byte>> read)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(read);
        Name = name;
        _read = read;
    }

    /// <summary>Its name as diagnostics show it.</summary>
    public string Name { get; }

    /// <summary>Whether the asking program made it itself: then it cannot be hostile, and is read whatever its size.</summary>
    public bool IsOwn { get; init; }

    /// <summary>Its bytes.</summary>
    /// <exception cref="IOException">It cannot be read, or not any more.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public ReadOnlyMemory<byte> Read() => _read();
}
