using System.Text.RegularExpressions;

namespace Kfc.Validation.Expressions;

/// <summary>Checks the old form of <c>when</c>: words and texts with comparisons between them, after tags were put in.</summary>
internal static partial class ConditionText
{
    /// <summary>What is wrong, or null.</summary>
    public static string? ProblemOf(string text)
    {
        var (depth, needsOperand) = (0, true);
        for (var at = 0; at < text.Length;)
        {
            if (char.IsWhiteSpace(text[at]))
            {
                at++;
                continue;
            }

            var match = Token().Match(text, at);
            if (!match.Success)
                return text[at] is '"' or '\'' ? "a text is not closed" : text[at] == '=' ? "'=' does not compare; write '=='" : $"'{text[at]}' is not expected";
            var token = match.Value;
            at += match.Length;
            if (match.Groups["operator"].Success)
            {
                if (needsOperand && token is not ("!" or "-" or "~"))
                    return $"something is missing before '{token}'";
                needsOperand = true;
            }
            else if (token == "(")
            {
                depth++;
                needsOperand = true;
            }
            else if (token == ")")
            {
                if (--depth < 0)
                    return "')' has no '('";
                needsOperand = false;
            }
            else
            {
                needsOperand = false;
            }
        }

        return depth > 0 ? "')' is missing" : needsOperand ? "it ends too early" : null;
    }

    [GeneratedRegex(
        """\G(?<text>"([^"\\]|\\.)*"|'([^'\\]|\\.)*')|\G(?<operator>==|!=|>=|<=|=~|!~|&&|\|\||\*\*|<<|>>|\?\?|[-+*/%^&|<>!~?:,]|(in|IN)(?=[\s(]))|\G[()]|\G[^\s"'()=!<>&|+*/%?:,^~-]+""",
        RegexOptions.ExplicitCapture,
        1000)]
    private static partial Regex Token();
}
