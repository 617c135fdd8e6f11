using Kfc.Import;
using Kfc.Ir;

namespace Kfc.Cli.Commands;

/// <summary>Classes that an earlier import wrote into the same folder, and whose component is gone: they still compile, and hide that it is.</summary>
internal static class EarlierClasses
{
    private const string Mark = "// Written by kfc import from the ";

    /// <summary>A warning for each such class whose file has been imported again.</summary>
    public static IEnumerable<Diagnostic> Left(string folder, IReadOnlyList<ComponentFile> files, ImportResult result)
    {
        if (!Directory.Exists(folder))
            yield break;
        var failed = result.Diagnostics.Where(diagnostic => diagnostic.Severity == Severity.Error).Select(diagnostic => diagnostic.Location.File).ToHashSet(StringComparer.Ordinal);
        var sources = files.Where(file => !failed.Contains(file.Path)).Select(file => file.NameInCode).ToHashSet(StringComparer.Ordinal);
        var written = result.Classes.Select(one => one.Name + ".cs").ToHashSet(StringComparer.Ordinal);
        foreach (var path in Directory.EnumerateFiles(folder, "*.cs").Where(path => !written.Contains(Path.GetFileName(path))).Order(StringComparer.Ordinal))
        {
            if (SourceOf(path) is { } source && sources.Contains(source))
                yield return ImportDiagnostics.Left.At(new(path.Replace('\\', '/'), 1, 1), ["Remove the file, and mend what then does not compile."], source);
        }
    }

    /// <summary>The component file that a class says it is from; null when it says none.</summary>
    private static string? SourceOf(string path)
    {
        try
        {
            var line = File.ReadLines(path).Take(3).FirstOrDefault(line => line.StartsWith(Mark, StringComparison.Ordinal));
            var (from, to) = (line?.IndexOf(" in ", StringComparison.Ordinal) + 4, line?.LastIndexOf(". Import it again", StringComparison.Ordinal));
            return from is { } start && to is { } end && end > start ? line![start..end] : null;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
