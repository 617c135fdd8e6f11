using System.Text.RegularExpressions;
using Kfc.Ir;

namespace Kfc.Cli.Output;

/// <summary>
/// The column of a traced call. Tracing knows lines only, so the column is read from the source: that of the line's one call of the
/// language. A line with several stays without a column, for it could be any of them.
/// </summary>
internal static partial class CallColumn
{
    /// <summary>Adds the column when the position has none and the line tells it.</summary>
    public static Diagnostic Locate(Diagnostic diagnostic, string? line) =>
        line is not null && diagnostic.Location is { Line: > 0, Column: 0 } position && Of(line) is var column and > 0
            ? diagnostic with { Location = position with { Column = column } }
            : diagnostic;

    /// <summary>The column, from 1; 0 when the line has no call of the language, or several.</summary>
    internal static int Of(string line)
    {
        var calls = LanguageCall().Matches(TextOrComment().Replace(line, text => new string(' ', text.Length)));
        return calls.Count == 1 ? calls[0].Index + 1 : 0;
    }

    [GeneratedRegex(@"\b(Run|If|ElseIf|Else|Choose|ForEach|Repeat|Scope|OnExit|Collect)\s*(<[^()]*>)?\(", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex LanguageCall();

    [GeneratedRegex(@"""(\\.|[^""\\])*""|//.*$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex TextOrComment();
}
