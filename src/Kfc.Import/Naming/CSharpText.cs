using System.Globalization;
using System.Text;

namespace Kfc.Import.Naming;

/// <summary>Texts as C# writes them.</summary>
internal static class CSharpText
{
    public static string Quote(string text) => $"\"{Escape(text)}\"";

    /// <summary>The inside of a quoted text; in an interpolated one the braces are doubled.</summary>
    public static string Escape(string text, bool interpolated = false)
    {
        var result = new StringBuilder(text.Length + 8);
        foreach (var c in text)
        {
            _ = c switch
            {
                '"' => result.Append("\\\""),
                '\\' => result.Append("\\\\"),
                '\n' => result.Append("\\n"),
                '\r' => result.Append("\\r"),
                '\t' => result.Append("\\t"),
                '{' or '}' when interpolated => result.Append(c, 2),
                _ when IsPlain(c) => result.Append(c),
                _ => result.Append("\\u").Append(((int)c).ToString("X4", CultureInfo.InvariantCulture)),
            };
        }

        return result.ToString();
    }

    /// <summary>Whether a text reads better on lines of its own, and can stand there unchanged.</summary>
    public static bool IsBlock(string text) =>
        text.Contains('\n', StringComparison.Ordinal) && text.All(c => c is '\n' or '\t' || IsPlain(c)) && text.Split('\n').Any(line => line.Trim().Length > 0);

    /// <summary>The quotes around a raw text: more than it holds itself.</summary>
    public static string RawQuotes(string text)
    {
        var longest = 0;
        var run = 0;
        foreach (var c in text)
        {
            run = c == '"' ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        return new('"', Math.Max(3, longest + 1));
    }

    /// <summary>Whether a text can stand between raw quotes on one line.</summary>
    public static bool IsLine(string text) => text.All(IsPlain);

    /// <summary>The longest run of one brace.</summary>
    public static int LongestBraces(string text)
    {
        var longest = 0;
        for (int i = 0, run = 0; i < text.Length; i++)
        {
            run = text[i] is '{' or '}' ? (i > 0 && text[i - 1] == text[i] ? run + 1 : 1) : 0;
            longest = Math.Max(longest, run);
        }

        return longest;
    }

    /// <summary>Text of an XML documentation comment.</summary>
    public static string Xml(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            _ = c switch
            {
                '<' => result.Append("&lt;"),
                '>' => result.Append("&gt;"),
                '&' => result.Append("&amp;"),
                _ => result.Append(IsPlain(c) || c == '\n' ? c : ' '),
            };
        }

        return result.ToString();
    }

    /// <summary>Neither a control, a separator of lines nor half of a character.</summary>
    private static bool IsPlain(char c) => !char.IsControl(c) && c is not ('\u2028' or '\u2029' or '\u0085' or '\uFEFF' or '\uFFFE' or '\uFFFF')
        && !char.IsSurrogate(c) && CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.Format;
}
