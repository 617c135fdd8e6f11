using Kfc.Ir;

namespace Kfc.Cli.Output;

/// <summary>Lines of the author's files. Diagnostics come file by file, so that a few files at hand are as good as all of them.</summary>
internal sealed class SourceLines
{
    private const long MaxBytes = 4 * 1024 * 1024;

    private const int MaxLines = 50_000;

    private readonly Dictionary<string, string[]> _files = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Func<string>> _given = new(StringComparer.Ordinal);
    private int _lines;

    /// <summary>Makes the text of a file known, in place of what the disk has.</summary>
    public void Add(string name, Func<string> text) => _given[name] = text;

    /// <summary>The line of a position, or null when the file is not at hand.</summary>
    public string? Find(SourcePosition position, string? root)
    {
        if (!position.IsKnown || position.Line < 1)
            return null;
        var path = Path.Combine(root ?? "", position.File);
        if (!_files.TryGetValue(path, out var lines))
            Keep(path, lines = Read(path));
        return position.Line <= lines.Length ? lines[position.Line - 1].TrimEnd() : null;
    }

    private void Keep(string path, string[] lines)
    {
        if (_lines + lines.Length > MaxLines)
        {
            _files.Clear();
            _lines = 0;
        }

        _files.Add(path, lines);
        _lines += lines.Length;
    }

    private string[] Read(string path)
    {
        try
        {
            if (_given.TryGetValue(path, out var text))
                return text().Split('\n');
            var file = new FileInfo(path);
            return file.Exists && file.Length <= MaxBytes ? File.ReadAllLines(path) : [];
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }
}
