using Kfc.Ir;

namespace Kfc.Cli.Output;

/// <summary>Diagnostics for people: what compilers print, the source line with a caret, and the ways out.</summary>
internal static class DiagnosticText
{
    private const int LongestLine = 200;

    public static void Write(Terminal terminal, IReadOnlyList<(Diagnostic Diagnostic, string? Root)> entries, SourceLines? sources = null)
    {
        IStyledText text = terminal.Colors ? new ColoredText(terminal.Error) : new PlainText(terminal.Error);
        sources ??= new();
        foreach (var (diagnostic, root) in entries)
        {
            Headline(text, diagnostic);
            if (sources.Find(diagnostic.Location, root) is { } line)
                Excerpt(text, diagnostic, line);
            foreach (var fix in diagnostic.Fixes)
            {
                text.Write("  fix: ", Style.Hint);
                text.Write($"{fix}\n", Style.Normal);
            }
        }
    }

    private static void Headline(IStyledText text, Diagnostic diagnostic)
    {
        if (diagnostic.Location.IsKnown)
            text.Write($"{diagnostic.Location}: ", Style.Position);
        text.Write($"{diagnostic.Severity.Word()} {diagnostic.Code}", StyleOf(diagnostic.Severity));
        text.Write($": {Shown(diagnostic.Message)}\n", Style.Normal);
    }

    private static void Excerpt(IStyledText text, Diagnostic diagnostic, string line)
    {
        var number = $"{diagnostic.Location.Line,5}";
        text.Write($"{number} | ", Style.Position);
        var column = diagnostic.Location.Column;
        if (line.Length > LongestLine)
        {
            var start = Math.Clamp(column - (LongestLine / 2), 0, line.Length - LongestLine);
            (line, column) = (line.Substring(start, LongestLine), column - start);
        }

        text.Write($"{Shown(line)}\n", Style.Normal);
        if (column > 0 && column <= line.Length + 1)
        {
            // Tabs stay tabs, so that the caret stands below its column whatever their width.
            var lead = string.Concat(line.Take(column - 1).Select(c => c == '\t' ? '\t' : ' '));
            text.Write($"{new string(' ', number.Length)} | ", Style.Position);
            text.Write($"{lead}^\n", StyleOf(diagnostic.Severity));
        }
    }

    /// <summary>The text without what a terminal would obey: files come from anywhere.</summary>
    private static string Shown(string text) =>
        text.Any(IsObeyed) ? string.Concat(text.Select(c => IsObeyed(c) ? '\uFFFD' : c)) : text;

    private static bool IsObeyed(char c) => char.IsControl(c) && c is not ('\t' or '\n');

    private static Style StyleOf(Severity severity) => severity switch
    {
        Severity.Error => Style.Error,
        Severity.Warning => Style.Warning,
        _ => Style.Hint,
    };
}
