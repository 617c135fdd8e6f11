namespace Kfc.Import.Model;

/// <summary>A component and where it was found.</summary>
/// <param name="Step">The component.</param>
/// <param name="Path">The file.</param>
/// <param name="Digest">SHA-256 of the file; empty for a component inside of another one.</param>
/// <param name="NameInCode">How the generated code names the file.</param>
internal sealed record FoundStep(ImportedStep Step, string Path, string Digest, string NameInCode);
