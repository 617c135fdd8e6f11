using System.Text.RegularExpressions;

namespace Kfc.Validation.Expressions;

/// <summary>Splits an expression into tokens.</summary>
internal static partial class ExprTokens
{
    /// <summary>The tokens; the exception says which character is none.</summary>
    public static IReadOnlyList<string> Of(string text)
    {
        var tokens = new List<string>();
        var at = 0;
        while (true)
        {
            while (at < text.Length && char.IsWhiteSpace(text[at]))
                at++;
            if (at >= text.Length)
                return tokens;
            var matches = Token().EnumerateMatches(text, at);
            if (!matches.MoveNext())
                throw new ExpressionException(text[at] is '"' or '\'' or '`' ? "a text is not closed" : $"'{text[at]}' is not expected");
            var token = text.Substring(at, matches.Current.Length);
            if (!token.StartsWith("//", StringComparison.Ordinal) && !token.StartsWith("/*", StringComparison.Ordinal))
                tokens.Add(token);
            at += token.Length;
        }
    }

    [GeneratedRegex(
        """\G("([^"\\]|\\.)*"|'([^'\\]|\\.)*'|`[^`]*`|//[^\n]*|/\*.*?\*/|0[xX][0-9a-fA-F_]+|0[bB][01_]+|0[oO][0-7_]+|[0-9][0-9_]*(\.(?!\.)[0-9_]*)?([eE][-+]?[0-9]+)?|\.[0-9]+([eE][-+]?[0-9]+)?|[$_\p{L}][$_\p{L}\p{N}]*|\?\?|\?\.|&&|\|\||==|!=|<=|>=|\*\*|\.\.|[-+*/%^!<>?:.,;#|=()\[\]{}])""",
        RegexOptions.ExplicitCapture | RegexOptions.Singleline,
        1000)]
    private static partial Regex Token();
}
