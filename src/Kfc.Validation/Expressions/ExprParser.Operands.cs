namespace Kfc.Validation.Expressions;

/// <summary>Operands of expressions: names with members, calls, lists, maps and predicates.</summary>
internal sealed partial class ExprParser
{
    private const int LongestPath = 1_000;

    private void Primary()
    {
        var token = Current;
        if (token.Length == 0)
            throw new ExpressionException("it ends too early");
        if (token == "if")
        {
            If();
        }
        else if (token == "(")
        {
            _at++;
            Sequence(")");
            Expect(")");
            Postfix(null);
        }
        else if (token == "[")
        {
            _at++;
            List("]");
            Postfix(null);
        }
        else if (token == "{")
        {
            Braces();
            Postfix(null);
        }
        else if (token is "#" or ".")
        {
            Item();
        }
        else if (char.IsAsciiDigit(token[0]) || token[0] is '"' or '\'' or '`' || (token[0] == '.' && token.Length > 1))
        {
            _at++;
            Postfix(null);
        }
        else
        {
            NameOrCall();
        }
    }

    private void If()
    {
        Expect("if");
        Expression(0);
        Block();
        Expect("else");
        if (Current == "if")
            If();
        else
            Block();
    }

    private void Block()
    {
        Expect("{");
        Sequence("}");
        Expect("}");
    }

    /// <summary>The current item of a predicate.</summary>
    private void Item()
    {
        if (_closures == 0)
            throw new ExpressionException($"'{Current}' stands for an item and is only allowed in functions such as map and filter");
        var isField = Current == ".";
        _at++;
        if (isField || (IsName(Current) && Current != "not" && !Binary.ContainsKey(Current)))
            Name();
        Postfix(null);
    }

    private void NameOrCall()
    {
        var name = Name();
        if (name is "true" or "false" or "nil" or "null")
        {
            Postfix(null);
            return;
        }

        if (Current == "(")
        {
            if (!ExprNames.Functions.Contains(name) && !_variables.Contains(name))
                _unknown.Add(name);
            Call();
            Postfix(null);
            return;
        }

        if (_variables.Contains(name) || name == "$env")
        {
            Postfix(null);
            return;
        }

        if (!ExprNames.Roots.Contains(name) && name != "sprig" && _closures == 0)
            _unknown.Add(name);
        Postfix(name);
    }

    /// <summary>Members, indices and calls; <paramref name="path"/> grows as long as it is known.</summary>
    private void Postfix(string? path)
    {
        var optional = false;
        while (true)
        {
            if (Current is "." or "?.")
            {
                optional |= Current == "?.";
                _at++;
                if (Current == "[")
                    continue;
                var member = Name();
                path = Longer(path, member);
            }
            else if (Take("["))
            {
                path = Index(path);
            }
            else if (Current == "(")
            {
                // A method or a member that is a function, such as sprig.trim().
                path = null;
                Call();
            }
            else
            {
                break;
            }
        }

        if (path is null || path.StartsWith("sprig.", StringComparison.Ordinal))
            return;
        _paths.Add(path);
        if (optional)
            _optional.Add(path);
    }

    /// <summary>No name that exists is longer, and one that grew with every word of a long text would cost the square of it.</summary>
    private static string? Longer(string? path, string part) => path is null || path.Length > LongestPath ? null : $"{path}.{part}";

    private string? Index(string? path)
    {
        var key = Current;
        if (key.Length > 1 && key[0] is '\'' or '"' or '`' && _at + 1 < _tokens.Count && _tokens[_at + 1] == "]")
        {
            _at += 2;
            return Longer(path, key[1..^1]);
        }

        // What is known of the path ends where a part is computed.
        if (path is not null)
            _paths.Add(path);
        if (Current != ":")
            Expression(0);
        if (Take(":") && Current != "]")
            Expression(0);
        Expect("]");
        return null;
    }

    private void Call()
    {
        Expect("(");
        _closures++;
        List(")");
        _closures--;
    }

    private void List(string end)
    {
        for (var isFirst = true; !Take(end); isFirst = false)
        {
            if (!isFirst)
            {
                Expect(",");
                if (Take(end))
                    return;
            }

            Expression(0);
        }
    }

    /// <summary>A predicate in a function's arguments, or a map.</summary>
    private void Braces()
    {
        Expect("{");
        if (Take("}"))
            return;
        if (_closures > 0 && !(_at + 1 < _tokens.Count && _tokens[_at + 1] == ":"))
        {
            Sequence("}");
            Expect("}");
            return;
        }

        for (var isFirst = true; !Take("}"); isFirst = false)
        {
            if (!isFirst)
            {
                Expect(",");
                if (Take("}"))
                    return;
            }

            if (Current == "(")
                Expression(0);
            else
                _at++;
            Expect(":");
            Expression(0);
        }
    }

    private static bool IsName(string token) => token.Length > 0 && (char.IsLetter(token[0]) || token[0] is '_' or '$');

    private string Name()
    {
        var token = Current;
        if (!IsName(token))
            throw new ExpressionException(token.Length == 0 ? "it ends too early" : $"'{token}' is not expected");
        _at++;
        return token;
    }

    private bool Take(string token)
    {
        if (Current != token || token.Length == 0)
            return false;
        _at++;
        return true;
    }

    private void Expect(string token)
    {
        if (!Take(token))
            throw new ExpressionException(Current.Length == 0 ? $"'{token}' is missing at the end" : $"'{token}' is expected before '{Current}'");
    }
}
