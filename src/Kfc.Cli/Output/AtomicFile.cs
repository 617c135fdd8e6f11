using System.Security.Cryptography;
using System.Text;
using Kfc.Ir;

namespace Kfc.Cli.Output;

/// <summary>Writes files so that a reader sees the old content or the new one, never a part.</summary>
internal static class AtomicFile
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Writes all files, or none: each is prepared beside its target before the first one is renamed.</summary>
    /// <returns>What went wrong, or null.</returns>
    public static Diagnostic? WriteAll(IReadOnlyList<(string Path, string Text)> files)
    {
        var prepared = new List<(string Temporary, string Path)>();
        var current = "";
        try
        {
            foreach (var (path, text) in files)
            {
                current = path;
                if (Directory.Exists(path))
                    throw new IOException("it is a folder");
                var folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
                Directory.CreateDirectory(folder);
                var temporary = Path.Combine(folder, $".{Path.GetFileName(path)}.{RandomNumberGenerator.GetHexString(8)}.tmp");
                prepared.Add((temporary, path));
                File.WriteAllText(temporary, text, Utf8);
            }

            foreach (var (temporary, path) in prepared)
            {
                current = path;
                File.Move(temporary, path, overwrite: true);
            }

            return null;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return InputDiagnostics.Unwritable.At(SourcePosition.None, current, failure.Message);
        }
        finally
        {
            foreach (var (temporary, _) in prepared)
                File.Delete(temporary);
        }
    }
}
