using System.Text;
using Kfc.Cli.Inputs;
using Kfc.Cli.Output;
using Kfc.Ir;
using Kfc.Validation;

namespace Kfc.Cli.Commands;

/// <summary><c>kfc validate --fix</c>: writes the mends that are certain into the files.</summary>
internal static class ManifestMending
{
    /// <summary>The files as they are now; null when there was nothing to mend.</summary>
    public static IReadOnlyList<ManifestFile>? Apply(IReadOnlyList<ManifestFile> files, ValidationReport found, Report report)
    {
        var edits = found.Edits.Where(e => e.File != ManifestInput.StandardInput).ToLookup(e => e.File, StringComparer.Ordinal);
        if (edits.Count == 0)
            return null;
        return [.. files.Select(f => edits.Contains(f.Name) ? Mend(f, edits[f.Name], report) : f)];
    }

    private static ManifestFile Mend(ManifestFile file, IEnumerable<ManifestEdit> edits, Report report)
    {
        var text = ManifestEdit.Apply(Encoding.UTF8.GetString(file.Content.Span), edits, out var done);
        if (done == 0)
            return file;
        try
        {
            File.WriteAllText(file.Name, text);
            return new(file.Name, Encoding.UTF8.GetBytes(text));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            report.Add(InputDiagnostics.Unwritable.At(SourcePosition.None, file.Name, failure.Message));
            return file;
        }
    }
}
