using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Kfc.CodeFixes;

/// <summary>What a shell makes of the text around a value.</summary>
internal static class ShellText
{
    /// <summary>
    /// Whether the shell would put a variable's value where the C# text has a hole, and nothing else would read it there as a program:
    /// not between single quotes, in a comment, in a document, or in the program of another interpreter.
    /// </summary>
    public static bool IsExpanded(InterpolatedStringExpressionSyntax script, InterpolationSyntax hole)
    {
        var before = Before(script, hole);
        if (before.EndsWith("\\", StringComparison.Ordinal) || before.EndsWith("$", StringComparison.Ordinal) || before.Contains("<<") || before.Contains("eval "))
            return false;
        var quote = '\0';
        var opened = 0;
        for (var i = 0; i < before.Length; i++)
        {
            var c = before[i];
            if (c == '\\' && quote != '\'')
            {
                i++;
            }
            else if (quote != '\0')
            {
                quote = c == quote ? '\0' : quote;
            }
            else if (c is '\'' or '"')
            {
                (quote, opened) = (c, i);
            }
            else if (c == '#' && (i == 0 || char.IsWhiteSpace(before[i - 1])))
            {
                i = before.IndexOf('\n', i);
                if (i < 0)
                    return false;
            }
        }

        return quote == '\0' || quote == '"' && !before.Substring(0, opened).TrimEnd().EndsWith(" -c", StringComparison.Ordinal);
    }

    private static string Before(InterpolatedStringExpressionSyntax script, InterpolationSyntax hole) => string.Concat(script.Contents
        .TakeWhile(content => content != hole).Select(content => content is InterpolatedStringTextSyntax text ? text.TextToken.ValueText : "x"));
}
