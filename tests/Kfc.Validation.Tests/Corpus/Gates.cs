using System.Collections.Immutable;
using Kfc.Ir;

namespace Kfc.Validation.Tests.Corpus;

/// <summary>What each manifest of the corpus needs switched on.</summary>
internal static class Gates
{
    public static ImmutableArray<Diagnostic> Check(string root, string path)
    {
        var name = Path.GetRelativePath(root, path).Replace('\\', '/');
        var options = name.Contains("/alpha/", StringComparison.Ordinal) ? ValidationOptions.Default with { ApiFields = ApiFields.Alpha } : ValidationOptions.Default;
        return ManifestValidator.Validate([new(name, File.ReadAllBytes(path))], options).Diagnostics;
    }
}
