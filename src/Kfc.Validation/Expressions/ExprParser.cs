namespace Kfc.Validation.Expressions;

/// <summary>A parser by precedence for the expressions of Argo (expr-lang). It notes which names are read; values are not computed.</summary>
internal sealed partial class ExprParser
{
    private const int Deepest = 100;

    private static readonly Dictionary<string, int> Binary = new(StringComparer.Ordinal)
    {
        ["|"] = 0,
        ["or"] = 10,
        ["||"] = 10,
        ["and"] = 15,
        ["&&"] = 15,
        ["=="] = 20,
        ["!="] = 20,
        ["<"] = 20,
        [">"] = 20,
        ["<="] = 20,
        [">="] = 20,
        ["in"] = 20,
        ["matches"] = 20,
        ["contains"] = 20,
        ["startsWith"] = 20,
        ["endsWith"] = 20,
        [".."] = 25,
        ["+"] = 30,
        ["-"] = 30,
        ["*"] = 60,
        ["/"] = 60,
        ["%"] = 60,
        ["**"] = 100,
        ["^"] = 100,
        ["??"] = 500,
    };

    private readonly IReadOnlyList<string> _tokens;
    private readonly List<string> _paths = [];
    private readonly List<string> _unknown = [];
    private readonly HashSet<string> _optional = new(StringComparer.Ordinal);
    private readonly HashSet<string> _variables = new(StringComparer.Ordinal);
    private int _at;
    private int _depth;
    private int _closures;

    private ExprParser(IReadOnlyList<string> tokens) => _tokens = tokens;

    private string Current => _at < _tokens.Count ? _tokens[_at] : "";

    public static ParsedExpression Parse(string text)
    {
        try
        {
            var parser = new ExprParser(ExprTokens.Of(text));
            parser.Whole();
            return new(null, parser._paths, parser._unknown, parser._optional);
        }
        catch (ExpressionException problem)
        {
            return new(problem.Message, [], [], []);
        }
    }

    private void Whole()
    {
        Sequence("");
        if (Current.Length > 0)
            throw new ExpressionException($"'{Current}' is not expected");
    }

    /// <summary>Declarations and expressions with semicolons between them.</summary>
    private void Sequence(string end)
    {
        while (true)
        {
            if (Take("let"))
            {
                _variables.Add(Name());
                Expect("=");
                Expression(0);
                Expect(";");
                continue;
            }

            Expression(0);
            if (!Take(";") || Current == end)
                return;
        }
    }

    private void Expression(int precedence)
    {
        if (++_depth > Deepest)
            throw new ExpressionException("it is nested too deeply");
        var first = _paths.Count;
        Unary();
        while (true)
        {
            var token = Current;
            if (token == "not" && _at + 1 < _tokens.Count && Binary.TryGetValue(_tokens[_at + 1], out var negated) && negated == 20 && negated >= precedence)
            {
                _at += 2;
                Expression(negated + 1);
                continue;
            }

            if (!Binary.TryGetValue(token, out var power) || power < precedence)
                break;
            _at++;
            if (token == "??")
                MarkOptional(first);
            if (token == "|")
                Pipe();
            else
                Expression(token is "**" or "^" ? power : power + 1);
        }

        if (precedence == 0)
            Ternary();
        _depth--;
    }

    private void Ternary()
    {
        while (Take("?"))
        {
            if (Take(":"))
            {
                Expression(0);
                continue;
            }

            Expression(0);
            Expect(":");
            Expression(0);
        }
    }

    private void Pipe()
    {
        Unary();
    }

    private void MarkOptional(int first)
    {
        for (var i = first; i < _paths.Count; i++)
            _optional.Add(_paths[i]);
    }

    private void Unary()
    {
        if (++_depth > Deepest)
            throw new ExpressionException("it is nested too deeply");
        while (Current is "!" or "not" or "-" or "+")
            _at++;
        Primary();
        _depth--;
    }
}
