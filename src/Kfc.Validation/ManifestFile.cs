namespace Kfc.Validation;

/// <summary>A file to check.</summary>
/// <param name="Name">Its name as diagnostics show it.</param>
/// <param name="Content">Its bytes.</param>
public sealed record ManifestFile(string Name, ReadOnlyMemory<byte> Content);
