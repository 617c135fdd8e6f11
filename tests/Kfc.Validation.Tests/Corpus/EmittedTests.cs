using Kfc.Ir;

namespace Kfc.Validation.Tests.Corpus;

/// <summary>Everything that the compiler is known to emit is what the engines admit.</summary>
public class EmittedTests
{
    public static TheoryData<string> Manifests => [.. new[] { "examples", "tests/Cases" }
        .SelectMany(folder => Directory.EnumerateFiles(Repository.PathOf(folder), "*.yaml", SearchOption.AllDirectories))
        .Select(path => Path.GetRelativePath(Repository.Root, path).Replace('\\', '/')).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Manifests))]
    public void An_emitted_manifest_is_valid(string path)
    {
        var options = ValidationOptions.Default with { StrictReferences = !path.Contains("/tekton/", StringComparison.Ordinal) && !path.Contains("/argo/", StringComparison.Ordinal) };
        var found = ManifestValidator.Validate([new(path, File.ReadAllBytes(Repository.PathOf(path)))], options);
        Assert.DoesNotContain(found.Diagnostics, d => d.Severity != Severity.Info);
    }
}
