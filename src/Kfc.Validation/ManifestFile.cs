namespace Kfc.Validation;

/// <summary>A file to check.</summary>
/// <param name="Name">Its name as diagnostics show it.</param>
/// <param name="Content">Its bytes.</param>
public sealed record ManifestFile(string Name, ReadOnlyMemory<byte> Content)
{
    /// <summary>Whether the asking program made it itself: then it cannot be hostile, and is read whatever its size.</summary>
    public bool IsOwn { get; init; }
}
