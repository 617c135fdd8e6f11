using System.IO.Enumeration;
using Kfc.Cli.Output;
using Kfc.Ir;
using Kfc.Validation;

namespace Kfc.Cli.Inputs;

/// <summary>The files that <c>kfc validate</c> looks at: files as named, the manifests of folders, the standard input.</summary>
internal static class ManifestInput
{
    /// <summary>How <c>-</c> appears in diagnostics.</summary>
    public const string StandardInput = "<stdin>";

    private const long MaxBytes = 2 << 20;

    private static readonly string[] Extensions = [".yaml", ".yml", ".json"];

    public static IReadOnlyList<ManifestFile> Read(IReadOnlyList<string> paths, Stream standardInput, Report report)
    {
        var files = new List<ManifestFile>();
        foreach (var path in paths)
        {
            if (path == "-")
                files.Add(new(StandardInput, ReadAll(standardInput)));
            else if (Directory.Exists(path))
                files.AddRange(InFolder(path, report).Select(f => IsEmpty(f) ? new(f.Replace('\\', '/'), ReadOnlyMemory<byte>.Empty) : ReadFile(f, report)).OfType<ManifestFile>());
            else if (!File.Exists(path))
                report.Add(InputDiagnostics.NotFound.At(SourcePosition.None, path));
            else if (ReadFile(path, report) is { } file)
                files.Add(file);
        }

        return [.. files.DistinctBy(f => f.Name == StandardInput ? f.Name : Path.GetFullPath(f.Name), StringComparer.Ordinal)];
    }

    /// <summary>The manifests of a folder. One that has none is a wrong one, and says nothing about those that were meant.</summary>
    private static List<string> InFolder(string folder, Report report)
    {
        var found = Manifests(folder).Order(StringComparer.Ordinal).ToList();
        if (found.Count == 0)
            report.Add(InputDiagnostics.Usage.At(SourcePosition.None, $"There is no manifest ({string.Join(", ", Extensions.Select(e => "*" + e))}) in '{folder}' or below."));
        return found;
    }

    /// <summary>The manifests of a folder, links to files among them. Links to folders are not followed, as they may lead in a circle.</summary>
    private static FileSystemEnumerable<string> Manifests(string folder) =>
        new FileSystemEnumerable<string>(folder, (ref FileSystemEntry e) => e.ToSpecifiedFullPath(), new() { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.None, IgnoreInaccessible = true })
        {
            ShouldIncludePredicate = (ref FileSystemEntry e) => !e.IsDirectory && Extensions.Contains(Path.GetExtension(e.FileName).ToString(), StringComparer.OrdinalIgnoreCase),
            ShouldRecursePredicate = (ref FileSystemEntry e) => (e.Attributes & FileAttributes.ReparsePoint) == FileAttributes.None,
        };

    /// <summary>Whether there is nothing to read. Pipes and devices say so of themselves, and opening one would wait for a writer that never comes.</summary>
    private static bool IsEmpty(string path)
    {
        try
        {
            var file = new FileInfo(path);
            return ((FileInfo?)file.ResolveLinkTarget(returnFinalTarget: true) ?? file).Length == 0;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <summary>A file that is read when it is looked at; what can be read only once, such as a pipe, is read at once.</summary>
    private static ManifestFile? ReadFile(string path, Report report)
    {
        try
        {
            using var stream = File.OpenRead(path);
            var name = path.Replace('\\', '/');
            return stream.CanSeek ? new(name, () => ReadAgain(path)) : new(name, ReadAll(stream));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            report.Add(InputDiagnostics.Unreadable.At(SourcePosition.None, path, failure.Message));
            return null;
        }
    }

    private static ReadOnlyMemory<byte> ReadAgain(string path)
    {
        using var stream = File.OpenRead(path);
        return ReadAll(stream);
    }

    /// <summary>Reads a stream, but not endlessly: what is longer is refused by the validator without being looked at.</summary>
    private static byte[] ReadAll(Stream stream)
    {
        using var content = new MemoryStream();
        var buffer = new byte[64 * 1024];
        for (int read; content.Length < MaxBytes && (read = stream.Read(buffer, 0, buffer.Length)) > 0;)
            content.Write(buffer, 0, read);
        return content.ToArray();
    }
}
