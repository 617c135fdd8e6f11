using Kfc.Ir;

namespace Kfc.Cli.Output;

/// <summary>Lines of the author's files, read once.</summary>
internal sealed class SourceLines
{
    private const long MaxBytes = 4 * 1024 * 1024;

    private readonly Dictionary<string, string[]> _files = new(StringComparer.Ordinal);

    /// <summary>Makes a text known that is in no file.</summary>
    public void Add(string name, string text) => _files[name] = text.Split('\n');

    /// <summary>The line of a position, or null when the file is not at hand.</summary>
    public string? Find(SourcePosition position, string? root)
    {
        if (!position.IsKnown || position.Line < 1)
            return null;
        var path = Path.Combine(root ?? "", position.File);
        if (!_files.TryGetValue(path, out var lines))
            _files[path] = lines = Read(path);
        return position.Line <= lines.Length ? lines[position.Line - 1].TrimEnd() : null;
    }

    private static string[] Read(string path)
    {
        try
        {
            var file = new FileInfo(path);
            return file.Exists && file.Length <= MaxBytes ? File.ReadAllLines(path) : [];
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }
}
