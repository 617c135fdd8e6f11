using System.Globalization;
using System.Text;

namespace Kfc.Cli.Output;

/// <summary>The difference of two texts in the form that <c>patch</c> and <c>git apply</c> read.</summary>
internal static class UnifiedDiff
{
    private const int Context = 3;

    /// <summary>Writes the difference; empty when the texts are equal.</summary>
    public static string Of(string oldText, string newText, string oldName, string newName)
    {
        if (oldText == newText)
            return "";
        var edits = LineEdits.Between(Lines(oldText), Lines(newText));
        var diff = new StringBuilder().Append($"--- {oldName}\n+++ {newName}\n");
        for (var i = 0; i < edits.Count;)
        {
            if (edits[i].Kind == ' ')
            {
                i++;
                continue;
            }

            var end = HunkEnd(edits, i);
            AppendHunk(diff, edits, Math.Max(0, i - Context), Math.Min(edits.Count, end + Context));
            i = end;
        }

        return diff.ToString();
    }

    /// <summary>Changes that are at most two contexts apart share a hunk.</summary>
    private static int HunkEnd(List<LineEdit> edits, int start)
    {
        var end = start + 1;
        for (var j = end; j < edits.Count && j - end < 2 * Context; j++)
        {
            if (edits[j].Kind != ' ')
                end = j + 1;
        }

        return end;
    }

    private static void AppendHunk(StringBuilder diff, List<LineEdit> edits, int start, int end)
    {
        var before = edits.Take(start).ToList();
        var hunk = edits.GetRange(start, end - start);
        var oldCount = hunk.Count(e => e.Kind != '+');
        var newCount = hunk.Count(e => e.Kind != '-');
        var oldStart = before.Count(e => e.Kind != '+') + (oldCount > 0 ? 1 : 0);
        var newStart = before.Count(e => e.Kind != '-') + (newCount > 0 ? 1 : 0);
        diff.Append(CultureInfo.InvariantCulture, $"@@ -{oldStart},{oldCount} +{newStart},{newCount} @@\n");
        foreach (var edit in hunk)
        {
            diff.Append(edit.Kind).Append(edit.Line);
            if (!edit.Line.EndsWith('\n'))
                diff.Append("\n\\ No newline at end of file\n");
        }
    }

    /// <summary>Lines with their ends, so that a missing last newline shows.</summary>
    private static List<string> Lines(string text)
    {
        var lines = new List<string>();
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end + 1;
            lines.Add(text[start..end]);
            start = end;
        }

        return lines;
    }
}
