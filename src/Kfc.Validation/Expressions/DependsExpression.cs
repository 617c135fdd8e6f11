using System.Text.RegularExpressions;

namespace Kfc.Validation.Expressions;

/// <summary>Reads <c>depends</c>: names of tasks, each perhaps with a result, joined by and, or, not.</summary>
internal sealed partial class DependsExpression
{
    private readonly List<(string Task, string Result)> _uses = [];
    private List<string> _tokens = [];
    private int _at;
    private int _depth;

    public static (string? Problem, IReadOnlyList<(string Task, string Result)> Uses) Parse(string text)
    {
        var reader = new DependsExpression();
        try
        {
            reader.Read(text);
            return (null, reader._uses);
        }
        catch (ExpressionException problem)
        {
            // Argo looks the words up before it reads the whole.
            return (problem.Message, [.. Word().Matches(text).Select(m => Use(m.Value))]);
        }
    }

    private void Read(string text)
    {
        var tokens = new List<string>();
        for (var at = 0; at < text.Length;)
        {
            if (char.IsWhiteSpace(text[at]))
            {
                at++;
                continue;
            }

            var match = Token().Match(text, at);
            if (!match.Success)
                throw new ExpressionException($"'{text[at]}' is not expected");
            tokens.Add(match.Value);
            at += match.Length;
        }

        _tokens = tokens;
        Or();
        if (_at < _tokens.Count)
            throw new ExpressionException($"'{_tokens[_at]}' is not expected");
    }

    private void Or()
    {
        if (++_depth > 100)
            throw new ExpressionException("it is nested too deeply");
        Operand();
        while (_at < _tokens.Count && _tokens[_at] is "||" or "&&")
        {
            _at++;
            Operand();
        }

        _depth--;
    }

    private void Operand()
    {
        while (_at < _tokens.Count && _tokens[_at] == "!")
            _at++;
        if (_at >= _tokens.Count)
            throw new ExpressionException("it ends too early");
        var token = _tokens[_at++];
        if (token == "(")
        {
            Or();
            if (_at >= _tokens.Count || _tokens[_at] != ")")
                throw new ExpressionException("')' is missing");
            _at++;
        }
        else if (char.IsLetterOrDigit(token[0]))
        {
            _uses.Add(Use(token));
        }
        else
        {
            throw new ExpressionException($"'{token}' is not expected");
        }
    }

    private static (string Task, string Result) Use(string token) =>
        token.IndexOf('.', StringComparison.Ordinal) is >= 0 and var dot ? (token[..dot], token[(dot + 1)..]) : (token, "");

    [GeneratedRegex(@"[a-zA-Z0-9][-a-zA-Z0-9_]*(\.[a-zA-Z]+)?", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Word();

    [GeneratedRegex(@"\G([a-zA-Z0-9][-a-zA-Z0-9_]*(\.[a-zA-Z]+)?|&&|\|\||!|\(|\))", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Token();
}
