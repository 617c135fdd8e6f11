using System.Text.RegularExpressions;

namespace Kfc.Validation.Expressions;

/// <summary>A parser by recursive descent that answers types. Nesting is limited, so that hostile texts end in a message.</summary>
internal sealed partial class CelParser(string text)
{
    private const int Deepest = 100;

    private static readonly Dictionary<string, CelType> Functions = new(StringComparer.Ordinal)
    {
        ["size"] = CelType.Int,
        ["int"] = CelType.Int,
        ["uint"] = CelType.Uint,
        ["double"] = CelType.Double,
        ["string"] = CelType.Text,
        ["bool"] = CelType.Bool,
        ["bytes"] = CelType.Bytes,
        ["matches"] = CelType.Bool,
        ["type"] = CelType.Unknown,
        ["dyn"] = CelType.Unknown,
        ["has"] = CelType.Bool,
        ["timestamp"] = CelType.Unknown,
        ["duration"] = CelType.Unknown,
    };

    private static readonly Dictionary<string, CelType> Methods = new(StringComparer.Ordinal)
    {
        ["size"] = CelType.Int,
        ["matches"] = CelType.Bool,
        ["contains"] = CelType.Bool,
        ["startsWith"] = CelType.Bool,
        ["endsWith"] = CelType.Bool,
        ["all"] = CelType.Bool,
        ["exists"] = CelType.Bool,
        ["exists_one"] = CelType.Bool,
        ["map"] = CelType.List,
        ["filter"] = CelType.List,
    };

    private readonly HashSet<string> _names = new(["int", "uint", "double", "bool", "string", "bytes", "list", "map", "null_type", "type"], StringComparer.Ordinal);
    private int _at;
    private int _depth;
    private string _token = "";

    public void Check()
    {
        Next();
        Ternary();
        if (_token.Length > 0)
            throw new ExpressionException($"'{_token}' is not expected");
    }

    private static ExpressionException Mismatch(string operation, CelType left, CelType right) =>
        new($"'{operation}' cannot take {left.ToString().ToLowerInvariant()} and {right.ToString().ToLowerInvariant()}");

    private static void Require(CelType type, CelType wanted, string operation)
    {
        if (type != wanted && type != CelType.Unknown)
            throw new ExpressionException($"'{operation}' needs {wanted.ToString().ToLowerInvariant()}, not {type.ToString().ToLowerInvariant()}");
    }

    private CelType Ternary()
    {
        if (++_depth > Deepest)
            throw new ExpressionException("it is nested too deeply");
        var type = Or();
        if (Take("?"))
        {
            Require(type, CelType.Bool, "?");
            var left = Or();
            Expect(":");
            var right = Ternary();
            type = left == right ? left : CelType.Unknown;
        }

        _depth--;
        return type;
    }

    private CelType Or() => Logic("||", And);

    private CelType And() => Logic("&&", Relation);

    private CelType Logic(string operation, Func<CelType> operand)
    {
        var type = operand();
        while (Take(operation))
        {
            Require(type, CelType.Bool, operation);
            Require(operand(), CelType.Bool, operation);
            type = CelType.Bool;
        }

        return type;
    }

    private CelType Relation()
    {
        var left = Sum();
        while (_token is "==" or "!=" or "<" or "<=" or ">" or ">=" or "in")
        {
            var operation = _token;
            Next();
            var right = Sum();
            if (operation == "in" ? right is not (CelType.List or CelType.Map or CelType.Unknown) : left != right && left != CelType.Unknown && right != CelType.Unknown && left != CelType.Null && right != CelType.Null)
                throw Mismatch(operation, left, right);
            left = CelType.Bool;
        }

        return left;
    }

    private CelType Sum()
    {
        var left = Product();
        while (_token is "+" or "-")
            left = Arithmetic(left, Product);
        return left;
    }

    private CelType Product()
    {
        var left = Unary();
        while (_token is "*" or "/" or "%")
            left = Arithmetic(left, Unary);
        return left;
    }

    private CelType Arithmetic(CelType left, Func<CelType> operand)
    {
        var operation = _token;
        Next();
        var right = operand();
        if (left != CelType.Unknown && right != CelType.Unknown && (left != right || left is CelType.Bool or CelType.Null || (operation != "+" && left is CelType.Text or CelType.List or CelType.Map)))
            throw Mismatch(operation, left, right);
        return left == CelType.Unknown ? right : left;
    }

    private CelType Unary()
    {
        if (++_depth > Deepest)
            throw new ExpressionException("it is nested too deeply");
        CelType type;
        if (Take("!"))
        {
            Require(Unary(), CelType.Bool, "!");
            type = CelType.Bool;
        }
        else
        {
            type = Take("-") ? Unary() : Member();
        }

        _depth--;
        return type;
    }

    private CelType Member()
    {
        var type = Primary();
        while (true)
        {
            if (Take("."))
            {
                var name = Name();
                type = _token == "(" ? Method(name, type) : CelType.Unknown;
            }
            else if (Take("["))
            {
                Ternary();
                Expect("]");
                type = CelType.Unknown;
            }
            else
            {
                return type;
            }
        }
    }

    private CelType Method(string name, CelType receiver)
    {
        var isMacro = name is "all" or "exists" or "exists_one" or "map" or "filter";
        if (!isMacro && !Methods.ContainsKey(name) && !name.StartsWith("get", StringComparison.Ordinal))
            throw new ExpressionException($"there is no function '{name}'");
        if (name is "matches" or "contains" or "startsWith" or "endsWith")
            Require(receiver, CelType.Text, name);
        Expect("(");
        var variable = isMacro ? Name() : null;
        if (variable is not null)
            _names.Add(variable);
        Arguments(isFirst: variable is null);
        return Methods.GetValueOrDefault(name, CelType.Int);
    }

    private void Arguments(bool isFirst)
    {
        while (_token != ")")
        {
            if (!isFirst)
                Expect(",");
            isFirst = false;
            Ternary();
        }

        Next();
    }

    private CelType Primary()
    {
        var token = _token;
        switch (token)
        {
            case "":
                throw new ExpressionException("it ends too early");
            case "(":
                Next();
                var inner = Ternary();
                Expect(")");
                return inner;
            case "[":
                Next();
                for (var first = true; !Take("]"); first = false)
                {
                    if (!first)
                        Expect(",");
                    Ternary();
                }

                return CelType.List;
            case "{":
                return MapLiteral();
            case "true" or "false":
                Next();
                return CelType.Bool;
            case "null":
                Next();
                return CelType.Null;
        }

        if (char.IsAsciiDigit(token[0]) || (token[0] == '.' && token.Length > 1))
        {
            Next();
            return token.EndsWith('u') ? CelType.Uint : token.Contains('.', StringComparison.Ordinal) || (!token.StartsWith("0x", StringComparison.Ordinal) && token.Contains('e', StringComparison.OrdinalIgnoreCase)) ? CelType.Double : CelType.Int;
        }

        if (token[^1] is '"' or '\'')
        {
            Next();
            return token[0] is 'b' or 'B' ? CelType.Bytes : CelType.Text;
        }

        var name = Name();
        if (_token != "(")
            return _names.Contains(name) ? CelType.Unknown : throw new ExpressionException($"there is nothing named '{name}'; variables of Tekton must stand in quotes");
        if (!Functions.TryGetValue(name, out var type))
            throw new ExpressionException($"there is no function '{name}'");
        Next();
        Arguments(isFirst: true);
        return type;
    }

    private CelType MapLiteral()
    {
        Next();
        for (var first = true; !Take("}"); first = false)
        {
            if (!first)
                Expect(",");
            Ternary();
            Expect(":");
            Ternary();
        }

        return CelType.Map;
    }

    private string Name()
    {
        var name = _token;
        if (name.Length == 0 || !(char.IsAsciiLetter(name[0]) || name[0] == '_'))
            throw new ExpressionException(name.Length == 0 ? "it ends too early" : $"'{name}' is not expected");
        Next();
        return name;
    }

    private bool Take(string token)
    {
        if (_token != token)
            return false;
        Next();
        return true;
    }

    private void Expect(string token)
    {
        if (!Take(token))
            throw new ExpressionException(_token.Length == 0 ? $"'{token}' is missing at the end" : $"'{token}' is expected before '{_token}'");
    }

    private void Next()
    {
        while (_at < text.Length && char.IsWhiteSpace(text[_at]))
            _at++;
        if (_at == text.Length)
        {
            _token = "";
            return;
        }

        var match = Token().Match(text, _at);
        if (!match.Success)
            throw new ExpressionException($"'{text[_at]}' is not expected");
        _token = match.Value;
        _at += _token.Length;
    }

    [GeneratedRegex(
        """"\G([rRbB]{0,2}("""([^\\]|\\.)*?"""|'''([^\\]|\\.)*?'''|"([^"\\\n]|\\.)*"|'([^'\\\n]|\\.)*')|0x[0-9a-fA-F]+u?|([0-9]+\.[0-9]+|\.[0-9]+|[0-9]+)([eE][-+]?[0-9]+)?u?|[_a-zA-Z][_a-zA-Z0-9]*|&&|\|\||==|!=|<=|>=|[-+*/%!<>?:.,()\[\]{}])"""",
        RegexOptions.ExplicitCapture | RegexOptions.Singleline,
        1000)]
    private static partial Regex Token();
}
