using Microsoft.CodeAnalysis;

namespace Kfc.Cli.Source;

/// <summary>The assemblies that a single file may use: the runtime's own and Kfc's.</summary>
internal static class References
{
    private static readonly HashSet<string> CommonNames = new(StringComparer.OrdinalIgnoreCase)
    {
        "System.Private.CoreLib", "System.Runtime", "System.Collections", "System.Collections.Immutable", "System.Linq", "System.Memory",
        "System.Net.Http", "System.Threading", "System.Console", "System.Private.Uri", "System.Runtime.Extensions", "netstandard",
        "Kfc", "Kfc.Ir", "Kfc.Runtime",
    };

    /// <summary>What files that print their own manifest need besides.</summary>
    private static readonly HashSet<string> TestingNames = new(StringComparer.OrdinalIgnoreCase) { "Kfc.Testing", "Kfc.Compiler" };

    /// <param name="withTesting">Whether the file uses the library for tests.</param>
    public static IEnumerable<MetadataReference> Common(bool withTesting) =>
        Paths().Where(path => CommonNames.Contains(Name(path)) || (withTesting && TestingNames.Contains(Name(path)))).Select(Reference);

    public static IEnumerable<MetadataReference> All() => Paths().Select(Reference);

    private static PortableExecutableReference Reference(string path) => MetadataReference.CreateFromFile(path);

    private static string Name(string path) => Path.GetFileNameWithoutExtension(path);

    private static IEnumerable<string> Paths()
    {
        var framework = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        foreach (var path in ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator))
        {
            if (path.StartsWith(framework, StringComparison.Ordinal) || CommonNames.Contains(Name(path)) || TestingNames.Contains(Name(path)))
                yield return path;
        }
    }
}
