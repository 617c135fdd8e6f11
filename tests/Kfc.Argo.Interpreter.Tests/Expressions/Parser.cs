using System.Collections.Immutable;

namespace Kfc.Argo.Interpreter.Tests;

/// <summary>Reads expr-lang's grammar; what is not modelled does not parse.</summary>
internal sealed class Parser
{
    private static readonly Dictionary<string, int> Strength = new(StringComparer.Ordinal)
    {
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
        ["not"] = 20,
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

    private readonly ImmutableArray<Token> _tokens;
    private int _at;

    private Parser(ImmutableArray<Token> tokens) => _tokens = tokens;

    private Token Now => _tokens[_at];

    public static Syntax Parse(string text)
    {
        var parser = new Parser(Lexer.Read(text));
        var result = parser.Whole();
        return parser.Now.Kind == TokenKind.End ? result : throw parser.Unexpected();
    }

    private Syntax Whole()
    {
        if (Now.Is("let") && _tokens[_at + 1].Kind == TokenKind.Name)
        {
            _at++;
            var variable = Take().Text;
            Expect("=");
            var value = Whole();
            Expect(";");
            return new Let(variable, value, Whole());
        }

        var condition = Operators(0);
        if (!Now.Is("?"))
        {
            return condition;
        }

        _at++;
        if (Accept(":"))
        {
            return new Ternary(condition, condition, Whole());
        }

        var then = Whole();
        Expect(":");
        return new Ternary(condition, then, Whole());
    }

    private Syntax Operators(int least)
    {
        var left = Prefix();
        var previous = "";
        while (Now.Kind is TokenKind.Sign or TokenKind.Name && Strength.TryGetValue(Now.Text, out var strength) && strength >= least)
        {
            var sign = Take().Text;
            var negated = sign == "not";
            if (negated)
            {
                Expect("in");
                sign = "in";
            }

            if (previous == "??" && sign != "??")
            {
                throw new ExpressionException($"Operator ({sign}) and coalesce expressions (??) cannot be mixed", unknown: true);
            }

            var right = Operators(sign is "**" or "^" ? strength : strength + 1);
            left = new Binary(sign, left, right);
            left = negated ? new Unary("!", left) : left;
            previous = sign;
        }

        return left;
    }

    private Syntax Prefix()
    {
        if (Now.Is("!") || Now.Is("not"))
        {
            _at++;
            return new Unary("!", Operators(50));
        }

        if (Now.Is("-") || Now.Is("+"))
        {
            var sign = Take().Text;
            return new Unary(sign, Operators(90));
        }

        return Suffixes(Primary());
    }

    private Syntax Primary()
    {
        var token = Take();
        if (token.Kind is TokenKind.Number or TokenKind.Text)
        {
            return new Constant(token.Value);
        }

        if (token.Kind == TokenKind.Name)
        {
            return token.Text switch
            {
                "true" => new Constant(true),
                "false" => new Constant(false),
                "nil" => new Constant(null),
                _ when Now.Is("(") => new Call(token.Text, Arguments()),
                "sprig" when Now.Is(".") => Sprig(),
                _ => new Name(token.Text),
            };
        }

        switch (token.Text)
        {
            case "(":
                var inner = Whole();
                Expect(")");
                return inner;
            case "#":
                return new Pointer();
            case ".":
                return new Member(new Pointer(), new Constant(Word()), false);
            case "[":
                return new ListOf(List("]"));
            case "{":
                return Map();
            default:
                _at--;
                throw Unexpected();
        }
    }

    private Call Sprig()
    {
        Expect(".");
        var function = "sprig." + Word();
        return Now.Is("(") ? new(function, Arguments()) : throw Unexpected();
    }

    private Syntax Suffixes(Syntax target)
    {
        while (true)
        {
            if (Accept("."))
            {
                target = new Member(target, new Constant(Word()), false);
            }
            else if (Accept("?."))
            {
                var bracket = Accept("[");
                target = new Member(target, bracket ? Whole() : new Constant(Word()), true);
                if (bracket)
                {
                    Expect("]");
                }
            }
            else if (Accept("["))
            {
                target = Index(target);
            }
            else
            {
                return Now.Is("(") ? throw Unexpected() : target;
            }
        }
    }

    private Syntax Index(Syntax target)
    {
        var from = Now.Is(":") ? null : Whole();
        if (!Accept(":"))
        {
            Expect("]");
            return new Member(target, from!, false);
        }

        var to = Now.Is("]") ? null : Whole();
        Expect("]");
        return new Slice(target, from, to);
    }

    private ImmutableArray<Syntax> Arguments()
    {
        Expect("(");
        return List(")", predicates: true);
    }

    private ImmutableArray<Syntax> List(string end, bool predicates = false)
    {
        var items = ImmutableArray.CreateBuilder<Syntax>();
        while (!Accept(end))
        {
            if (items.Count > 0)
            {
                Expect(",");
            }

            items.Add(predicates && Now.Is("{") ? Predicate() : Whole());
        }

        return items.ToImmutable();
    }

    /// <summary>In an argument, braces hold a predicate or a map; a map's first key is followed by a colon.</summary>
    private Syntax Predicate()
    {
        if (_tokens[_at + 1].Is("}") || _tokens[_at + 2].Is(":"))
        {
            return Whole();
        }

        Expect("{");
        var body = Whole();
        Expect("}");
        return body;
    }

    private MapOf Map()
    {
        var entries = ImmutableArray.CreateBuilder<(Syntax, Syntax)>();
        while (!Accept("}"))
        {
            if (entries.Count > 0)
            {
                Expect(",");
            }

            Syntax key;
            if (Accept("("))
            {
                key = Whole();
                Expect(")");
            }
            else
            {
                key = new Constant(Take() is { Kind: TokenKind.Name or TokenKind.Text or TokenKind.Number } token ? token.Text : throw Unexpected());
            }

            Expect(":");
            entries.Add((key, Whole()));
        }

        return new(entries.ToImmutable());
    }

    private string Word() => Now.Kind == TokenKind.Name ? Take().Text : throw Unexpected();

    private Token Take() => _tokens[_at < _tokens.Length - 1 ? _at++ : _at];

    private bool Accept(string sign)
    {
        if (!Now.Is(sign))
        {
            return false;
        }

        _at++;
        return true;
    }

    private void Expect(string sign) => _ = Accept(sign) ? true : throw Unexpected();

    private ExpressionException Unexpected() => new($"unexpected token {Now.Text}", unknown: true);
}
