using System.Globalization;
using System.Text;

namespace Kfc.Argo.Lowering;

/// <summary>Texts inside expressions and tags.</summary>
internal static class ExprText
{
    /// <summary>What opens a tag: text that holds it is read as code.</summary>
    public const string Open = "{{";

    private const string OpenCode = "'{' + '{'";

    /// <summary>A literal; double braces are written in halves, as either would begin or end a tag.</summary>
    public static string Quote(string text)
    {
        var code = new StringBuilder(text.Length + 2).Append('\'');
        var halves = false;
        for (var i = 0; i < text.Length; i++)
        {
            if (i > 0 && text[i] is '{' or '}' && text[i - 1] == text[i])
            {
                code.Append("' + '");
                halves = true;
            }

            Append(code, text[i]);
        }

        code.Append('\'');
        return halves ? $"({code})" : code.ToString();
    }

    /// <summary>An expression as the only thing in a field.</summary>
    public static string Tag(string code) => $"{{{{= {code} }}}}";

    /// <summary>A value in its simple form as the only thing in a field.</summary>
    public static string Simple(string tag) => $"{{{{{tag}}}}}";

    /// <summary>
    /// The text, or an error that ends the task before its pod starts when the text holds what a later pass would execute. In
    /// JSON braces may hide behind escapes, so that its decoded form is looked at.
    /// </summary>
    /// <param name="code">The text.</param>
    /// <param name="what">What it is, in a message.</param>
    /// <param name="isJson">Whether the text is JSON.</param>
    /// <param name="mayBeEmpty">Whether the text is empty when the value was not made; that is no JSON.</param>
    public static string Guard(string code, string what, bool isJson, bool mayBeEmpty = false)
    {
        var isSafe = HasNoBraces(code, isJson);
        return $"{(isJson && mayBeEmpty ? $"{code} == '' || {isSafe}" : isSafe)} ? {code} : fromJSON({Quote($"{what} holds two opening braces")})";
    }

    /// <summary>Whether a text holds nothing that would be executed; JSON neither as it stands nor decoded, as fields may occur twice.</summary>
    public static string HasNoBraces(string code, bool isJson) =>
        $"indexOf({(isJson ? $"{code} + toJson(fromJSON({code}))" : code)}, {OpenCode}) < 0";

    private static void Append(StringBuilder code, char c)
    {
        switch (c)
        {
            case '\'' or '\\':
                code.Append('\\').Append(c);
                break;
            case '\n':
                code.Append("\\n");
                break;
            case '\r':
                code.Append("\\r");
                break;
            case '\t':
                code.Append("\\t");
                break;
            case < ' ' or '\u007F':
                code.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}");
                break;
            default:
                code.Append(c);
                break;
        }
    }
}
