using System.Text;
using YamlDotNet.Core;

namespace Kfc.Validation.Yaml;

/// <summary>
/// What the engines' readers take although YAML does not allow it, and the parser here refuses: text in double quotes whose further lines do not
/// stand further in than its key, lists and mappings in brackets whose lines do not, and a comment right behind quotes, brackets or a comma.
/// </summary>
internal static class Leniency
{
    /// <summary>How much text may be read again for the sake of such places.</summary>
    private const int Budget = 8 << 20;

    /// <summary>How often a text may be mended.</summary>
    public static int Tries(string text) => Math.Clamp(Budget / Math.Max(1, text.Length), 2, 200);

    /// <summary>The text with spaces that change nothing but that the parser goes on; null when it stopped for another reason.</summary>
    public static string? Mend(string text, YamlException bad)
    {
        var (start, end) = ((int)bad.Start.Index, (int)bad.End.Index);
        if (bad.Message.Contains("found wrong indentation", StringComparison.Ordinal) && start < text.Length && text[start] == '"')
            return Indented(text, start, EndOfQuotes(text, start), (int)bad.Start.Column);
        if (bad.Message.Contains("found extra spaces in first line", StringComparison.Ordinal))
            return WithoutFirstSpaces(text, start, end);
        return new[] { start, start + 1, end }.Where(i => IsComment(text, i)).Select(i => text.Insert(i, " ")).FirstOrDefault();
    }

    private static bool IsComment(string text, int index) =>
        index > 0 && index < text.Length && text[index] == '#' && text[index - 1] is ',' or '[' or '{' or ']' or '}' or '"' or '\'' or '|' or '>';

    /// <summary>The text with the lines of a collection in brackets moved in, when the parser did not get over one.</summary>
    public static string? Mend(string text, Mark brackets) =>
        brackets.Index < text.Length && text[(int)brackets.Index] is '[' or '{' ? Indented(text, (int)brackets.Index, EndOfBrackets(text, (int)brackets.Index), (int)brackets.Column) : null;

    /// <summary>Moves all lines but the first of a part in; spaces at the begin of a line mean nothing there. Null when it has no end or one line.</summary>
    private static string? Indented(string text, int start, int end, int width) => end < text.Length && text.AsSpan(start, end - start).Contains('\n')
        ? new StringBuilder(text).Replace("\n", "\n" + new string(' ', width), start, end - start).ToString()
        : null;

    /// <summary>Empties the line of spaces before the first text of a literal block, unless it is longer than the block stands in.</summary>
    private static string? WithoutFirstSpaces(string text, int line, int word)
    {
        var first = line < 2 ? line : text.LastIndexOf('\n', line - 2) + 1;
        var spaces = line - 1 - first;
        return spaces > 0 && spaces <= word - line && text.AsSpan(first, spaces).IndexOfAnyExcept(' ') < 0 ? text.Remove(first, spaces) : null;
    }

    private static int EndOfQuotes(string text, int start)
    {
        var quote = text[start];
        var end = start + 1;
        while (end < text.Length && text[end] != quote)
            end += text[end] == '\\' && quote == '"' ? 2 : 1;
        return end;
    }

    private static int EndOfBrackets(string text, int start)
    {
        var depth = 0;
        for (var i = start; i < text.Length; i++)
        {
            switch (text[i])
            {
                case '[' or '{':
                    depth++;
                    break;
                case ']' or '}' when --depth == 0:
                    return i;
                // Quotes within a word are letters like others, and so is a number sign.
                case '"' or '\'' when text.AsSpan(start, i - start).TrimEnd()[^1] is '[' or '{' or ',' or ':':
                    i = EndOfQuotes(text, i);
                    break;
                case '#' when char.IsWhiteSpace(text[i - 1]):
                    i = text.IndexOf('\n', i) is var end and >= 0 ? end : text.Length;
                    break;
            }
        }

        return text.Length;
    }
}
