using System.Collections.Frozen;

namespace Kfc.Validation.Tests.Corpus;

/// <summary>What each manifest of the corpus needs switched on; <c>gates.txt</c> lists it.</summary>
internal static class Gates
{
    public static FrozenDictionary<string, ValidationOptions> Needed { get; } = File
        .ReadLines(Repository.PathOf("tests", "Kfc.Validation.Tests", "Corpus", "gates.txt"))
        .Where(line => line.Length > 0 && !line.StartsWith('#'))
        .Select(line => line.Split(" | "))
        .ToFrozenDictionary(parts => parts[0], parts => DiagnosticPage.ReadOptions(parts[1]), StringComparer.Ordinal);

    public static ValidationReport Check(string root, string path, ValidationOptions? options = null)
    {
        var name = Path.GetRelativePath(root, path).Replace('\\', '/');
        return ManifestValidator.Validate([new(name, File.ReadAllBytes(path))], options ?? Needed.GetValueOrDefault(name, ValidationOptions.Default));
    }
}
