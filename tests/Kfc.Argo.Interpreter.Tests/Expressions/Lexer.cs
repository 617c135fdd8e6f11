using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Kfc.Argo.Interpreter.Tests;

internal enum TokenKind
{
    End,
    Name,
    Number,
    Text,
    Sign,
}

internal sealed record Token(TokenKind Kind, string Text, object? Value = null)
{
    public bool Is(string sign) => Kind is TokenKind.Sign or TokenKind.Name && Text == sign;
}

/// <summary>Words and signs of expr-lang.</summary>
internal static class Lexer
{
    private static readonly string[] Signs =
        ["?.", "??", "..", "**", "&&", "||", "==", "!=", "<=", ">=", "?", ":", ";", ".", ",", "(", ")", "[", "]", "{", "}", "+", "-", "*", "/", "%", "^", "!", "<", ">", "=", "#", "|"];

    public static ImmutableArray<Token> Read(string text)
    {
        var tokens = ImmutableArray.CreateBuilder<Token>();
        var i = 0;
        while (i < text.Length)
        {
            var c = text[i];
            if (char.IsWhiteSpace(c))
            {
                i++;
            }
            else if (char.IsLetter(c) || c is '_' or '$')
            {
                tokens.Add(new(TokenKind.Name, Take(text, ref i, x => char.IsLetterOrDigit(x) || x is '_' or '$')));
            }
            else if (char.IsAsciiDigit(c) || (c == '.' && i + 1 < text.Length && char.IsAsciiDigit(text[i + 1])))
            {
                tokens.Add(Number(text, ref i));
            }
            else if (c is '\'' or '"')
            {
                var value = Quoted(text, ref i);
                tokens.Add(new(TokenKind.Text, value, value));
            }
            else if (c == '`')
            {
                var end = text.IndexOf('`', i + 1);
                var value = end < 0 ? throw Wrong("literal not terminated") : text[(i + 1)..end];
                tokens.Add(new(TokenKind.Text, value, value));
                i = end + 1;
            }
            else if (Array.Find(Signs, s => text.AsSpan(i).StartsWith(s, StringComparison.Ordinal)) is { } sign)
            {
                tokens.Add(new(TokenKind.Sign, sign));
                i += sign.Length;
            }
            else
            {
                throw Wrong($"unrecognized character: {c}");
            }
        }

        tokens.Add(new(TokenKind.End, "end of expression"));
        return tokens.ToImmutable();
    }

    private static string Take(string text, ref int i, Predicate<char> more)
    {
        var start = i;
        while (i < text.Length && more(text[i]))
        {
            i++;
        }

        return text[start..i];
    }

    private static Token Number(string text, ref int i)
    {
        var start = i;
        Take(text, ref i, char.IsAsciiDigit);
        var whole = true;
        if (i + 1 < text.Length && text[i] == '.' && char.IsAsciiDigit(text[i + 1]))
        {
            whole = false;
            i++;
            Take(text, ref i, char.IsAsciiDigit);
        }

        if (i < text.Length && text[i] is 'e' or 'E')
        {
            whole = false;
            i += i + 1 < text.Length && text[i + 1] is '+' or '-' ? 2 : 1;
            Take(text, ref i, char.IsAsciiDigit);
        }

        var digits = text[start..i];
        return i < text.Length && (char.IsLetter(text[i]) || text[i] == '_')
            ? throw Wrong($"bad number syntax: {digits}{text[i]}")
            : new(TokenKind.Number, digits, whole ? (object)long.Parse(digits, CultureInfo.InvariantCulture) : double.Parse(digits, CultureInfo.InvariantCulture));
    }

    private static string Quoted(string text, ref int i)
    {
        var (quote, result) = (text[i++], new StringBuilder());
        while (true)
        {
            if (i >= text.Length || text[i] == '\n')
            {
                throw Wrong("literal not terminated");
            }

            var c = text[i++];
            if (c == quote)
            {
                return result.ToString();
            }

            if (c != '\\')
            {
                result.Append(c);
                continue;
            }

            var escaped = i < text.Length ? text[i++] : throw Wrong("literal not terminated");
            result.Append(escaped switch
            {
                'n' => "\n",
                't' => "\t",
                'r' => "\r",
                'b' => "\b",
                'f' => "\f",
                'a' => "\a",
                'v' => "\v",
                '\\' or '\'' or '"' => escaped.ToString(),
                'u' => Coded(text, ref i, 4),
                'x' => Coded(text, ref i, 2),
                _ => throw Wrong("unable to unescape string"),
            });
        }
    }

    private static string Coded(string text, ref int i, int digits)
    {
        var code = i + digits <= text.Length ? text.Substring(i, digits) : "";
        i += digits;
        return int.TryParse(code, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value)
            ? ((char)value).ToString() : throw Wrong("unable to unescape string");
    }

    private static ExpressionException Wrong(string message) => new(message, unknown: true);
}
