using System.Text;
using Kfc.Cli.Inputs;
using Kfc.Cli.Output;
using Kfc.Ir;
using Kfc.Validation;

namespace Kfc.Cli.Commands;

/// <summary><c>kfc validate --fix</c>: writes the mends that are certain into the files.</summary>
internal static class ManifestMending
{
    /// <summary>The files as they are now; null when nothing was mended.</summary>
    public static IReadOnlyList<ManifestFile>? Apply(IReadOnlyList<ManifestFile> files, ValidationReport found, Report report)
    {
        var edits = found.Edits.Where(e => e.File != ManifestInput.StandardInput).ToLookup(e => e.File, StringComparer.Ordinal);
        if (edits.Count == 0)
            return null;
        var mended = files.Select(f => edits.Contains(f.Name) ? Mend(f, edits[f.Name], report) : f).ToList();
        return mended.SequenceEqual(files) ? null : mended;
    }

    private static ManifestFile Mend(ManifestFile file, IEnumerable<ManifestEdit> edits, Report report)
    {
        try
        {
            var before = Encoding.UTF8.GetString(file.Read().Span);
            var mark = before.StartsWith('\uFEFF') ? "\uFEFF" : "";
            var text = mark + ManifestEdit.Apply(before[mark.Length..], edits, out var done);
            // What would no longer be read as before is left as it is, whatever the reason.
            var mended = new ManifestFile(file.Name, Encoding.UTF8.GetBytes(text));
            if (done == 0 || ManifestValidator.Validate([mended], ValidationOptions.Default).Diagnostics.Any(ManifestValidator.IsUnreadable))
                return file;
            File.WriteAllText(file.Name, text);
            return mended;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            report.Add(InputDiagnostics.Unwritable.At(SourcePosition.None, file.Name, failure.Message));
            return file;
        }
    }
}
