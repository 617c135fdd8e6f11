using System.Text.RegularExpressions;

namespace Kfc.Validation.Expressions;

/// <summary>A parser by recursive descent that answers types. Nesting is limited, so that hostile texts end in a message.</summary>
internal sealed partial class CelParser(string text)
{
    private const int Deepest = 100;

    private readonly HashSet<string> _names = new(["int", "uint", "double", "bool", "string", "bytes", "list", "map", "null_type", "type"], StringComparer.Ordinal);
    private int _at;
    private int _depth;
    private string _token = "";
    private bool _isField;

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
            if (left != right && left is not (CelType.Unknown or CelType.Null) && right is not (CelType.Unknown or CelType.Null))
                throw Mismatch(":", left, right);
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
            if (operation == "in" ? right is not (CelType.List or CelType.Map or CelType.Unknown) : left != right && left != CelType.Unknown && right != CelType.Unknown)
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
        if (left != CelType.Unknown && right != CelType.Unknown && (left != right || left is CelType.Bool or CelType.Null || (operation == "%" && left == CelType.Double) || (operation != "+" && left is CelType.Text or CelType.List or CelType.Map)))
            throw Mismatch(operation, left, right);
        return left == CelType.Unknown || right == CelType.Unknown ? CelType.Unknown : left;
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
        else if (Take("-"))
        {
            type = Unary();
            if (type is not (CelType.Int or CelType.Double or CelType.Unknown))
                throw new ExpressionException($"'-' cannot take {type.ToString().ToLowerInvariant()}");
        }
        else
        {
            type = Member();
        }

        _depth--;
        return type;
    }

    private CelType Member()
    {
        var type = Primary();
        var isField = false;
        while (true)
        {
            if (Take("."))
            {
                var name = Name();
                isField = _token != "(";
                type = isField ? CelFunctions.Field(name, type) : Method(name, type);
            }
            else if (Take("["))
            {
                type = CelFunctions.Element(type, Ternary());
                Expect("]");
                isField = false;
            }
            else
            {
                _isField = isField;
                return type;
            }
        }
    }

    private CelType Method(string name, CelType receiver)
    {
        Expect("(");
        var variable = CelFunctions.IsMacro(name) ? Name() : null;
        if (variable is not null)
            _names.Add(variable);
        return CelFunctions.Method(name, receiver, Arguments(isFirst: variable is null));
    }

    private List<CelType> Arguments(bool isFirst)
    {
        var types = new List<CelType>();
        while (_token != ")")
        {
            if (!isFirst)
                Expect(",");
            isFirst = false;
            types.Add(Ternary());
        }

        Next();
        return types;
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
                while (!Take("]"))
                {
                    Ternary();
                    Separator("]");
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
        Next();
        var type = CelFunctions.Call(name, Arguments(isFirst: true));
        return name != "has" || _isField ? type : throw new ExpressionException("'has' needs a field, as in has(a.b)");
    }

    private CelType MapLiteral()
    {
        Next();
        while (!Take("}"))
        {
            Ternary();
            Expect(":");
            Ternary();
            Separator("}");
        }

        return CelType.Map;
    }

    /// <summary>A comma, which may stand before the end as well.</summary>
    private void Separator(string end)
    {
        if (_token != end)
            Expect(",");
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
        while (_at < text.Length && (char.IsWhiteSpace(text[_at]) || text.AsSpan(_at).StartsWith("//")))
            _at = char.IsWhiteSpace(text[_at]) ? _at + 1 : text.IndexOf('\n', _at) is >= 0 and var end ? end : text.Length;
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
