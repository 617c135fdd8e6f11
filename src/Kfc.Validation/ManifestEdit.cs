namespace Kfc.Validation;

/// <summary>A change of a file that certainly mends a fault.</summary>
/// <param name="File">Name of the file.</param>
/// <param name="Line">Line, from 1.</param>
/// <param name="Column">Column, from 1.</param>
/// <param name="From">The text that stands there.</param>
/// <param name="To">The text that should.</param>
public sealed record ManifestEdit(string File, int Line, int Column, string From, string To)
{
    /// <summary>Makes changes in a text. A change whose place holds another text is left out.</summary>
    /// <param name="text">The text.</param>
    /// <param name="edits">The changes of this text.</param>
    /// <param name="done">How many were made.</param>
    /// <returns>The changed text.</returns>
    public static string Apply(string text, IEnumerable<ManifestEdit> edits, out int done)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(edits);
        var lines = text.Split('\n');
        done = 0;
        foreach (var edit in edits.Distinct().OrderByDescending(e => e.Line).ThenByDescending(e => e.Column))
        {
            if (edit.Line > lines.Length)
                continue;
            var (line, start) = (lines[edit.Line - 1], edit.Column - 1);
            // A name may stand in quotes, which stay.
            if (!edit.To.StartsWith('"') && start < line.Length && line[start] is '"' or '\'')
                start++;
            if (start + edit.From.Length > line.Length || !line.AsSpan(start).StartsWith(edit.From, StringComparison.Ordinal))
                continue;
            lines[edit.Line - 1] = line[..start] + edit.To + line[(start + edit.From.Length)..];
            done++;
        }

        return string.Join('\n', lines);
    }
}
