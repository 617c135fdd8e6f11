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
                files.AddRange(InFolder(path).Select(f => IsEmpty(f) ? new(f.Replace('\\', '/'), default) : ReadFile(f, report)).OfType<ManifestFile>());
            else if (!File.Exists(path))
                report.Add(InputDiagnostics.NotFound.At(SourcePosition.None, path));
            else if (ReadFile(path, report) is { } file)
                files.Add(file);
        }

        return [.. files.DistinctBy(f => f.Name, StringComparer.Ordinal)];
    }

    private static IEnumerable<string> InFolder(string folder) => Directory
        .EnumerateFiles(folder, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint, IgnoreInaccessible = true })
        .Where(f => Extensions.Contains(Path.GetExtension(f), StringComparer.OrdinalIgnoreCase))
        .Order(StringComparer.Ordinal);

    /// <summary>Whether there is nothing to read. Pipes and devices say so of themselves, and opening one would wait for a writer that never comes.</summary>
    private static bool IsEmpty(string path)
    {
        try
        {
            return new FileInfo(path).Length == 0;
        }
        catch (IOException)
        {
            return false;
        }
    }

    private static ManifestFile? ReadFile(string path, Report report)
    {
        try
        {
            using var stream = File.OpenRead(path);
            return new(path.Replace('\\', '/'), ReadAll(stream));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            report.Add(InputDiagnostics.Unreadable.At(SourcePosition.None, path, failure.Message));
            return null;
        }
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
