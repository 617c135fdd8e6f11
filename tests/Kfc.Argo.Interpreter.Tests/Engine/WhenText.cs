using System.Globalization;
using System.Text.RegularExpressions;

namespace Kfc.Argo.Interpreter.Tests;

/// <summary>The old parser of conditions, which gets the text of <c>when</c> after all tags are replaced.</summary>
internal static partial class WhenText
{
    /// <exception cref="NodeException">The text is not a condition.</exception>
    public static bool Holds(string text)
    {
        var words = Words(text);
        var at = 0;
        var value = Either(words, ref at);
        return at < words.Count ? throw new NodeException($"Invalid 'when' expression '{text}': Cannot transition token types")
            : value as bool? ?? throw new NodeException($"Expected boolean evaluation for '{text}'. Got {value}");
    }

    private static List<string> Words(string text)
    {
        var words = new List<string>();
        for (var at = 0; at < text.Length;)
        {
            var match = Word().Match(text, at);
            if (!match.Success || match.Index != at)
            {
                throw new NodeException($"Invalid 'when' expression '{text}': Invalid token");
            }

            at += match.Length;
            if (match.Value.Trim().Length > 0)
            {
                words.Add(match.Value);
            }
        }

        return words;
    }

    private static object Either(List<string> words, ref int at)
    {
        var value = Both(words, ref at);
        while (at < words.Count && words[at] == "||")
        {
            at++;
            var right = Flag(Both(words, ref at));
            value = Flag(value) || right;
        }

        return value;
    }

    private static object Both(List<string> words, ref int at)
    {
        var value = Compared(words, ref at);
        while (at < words.Count && words[at] == "&&")
        {
            at++;
            var right = Flag(Compared(words, ref at));
            value = Flag(value) && right;
        }

        return value;
    }

    private static object Compared(List<string> words, ref int at)
    {
        var left = Single(words, ref at);
        if (at >= words.Count || words[at] is not ("==" or "!=" or "<" or "<=" or ">" or ">="))
        {
            return left;
        }

        var sign = words[at++];
        var right = Single(words, ref at);
        return sign switch
        {
            "==" => Equals(left, right),
            "!=" => !Equals(left, right),
            "<" => Number(left) < Number(right),
            "<=" => Number(left) <= Number(right),
            ">" => Number(left) > Number(right),
            _ => Number(left) >= Number(right),
        };
    }

    private static object Single(List<string> words, ref int at)
    {
        var word = at < words.Count ? words[at++] : throw new NodeException("Unexpected end of expression");
        switch (word)
        {
            case "(":
                var inner = Either(words, ref at);
                return at < words.Count && words[at++] == ")" ? inner : throw new NodeException("Unbalanced parenthesis");
            case "!":
                return !Flag(Single(words, ref at));
            case "true" or "false":
                return word == "true";
        }

        if (word[0] is '\'' or '"')
        {
            return Date().IsMatch(word) ? throw new RefusedException($"{word} may be read as a date") : word[1..^1];
        }

        return char.IsAsciiDigit(word[0])
            ? double.TryParse(word, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : throw new NodeException($"Unable to parse numeric value '{word}' to float64")
            : char.IsAsciiLetter(word[0]) ? word.Contains('.', StringComparison.Ordinal) ? throw new NodeException($"Undefined parameter '{word}'") : word
            : throw new NodeException("Cannot transition token types");
    }

    private static bool Flag(object value) => value as bool? ?? throw new NodeException($"Value '{value}' cannot be used with a logical operator");

    private static double Number(object value) => value as double? ?? throw new NodeException($"Value '{value}' cannot be used with the comparator, it is not a number");

    [GeneratedRegex("""\G(?:\s+|[A-Za-z_][A-Za-z0-9_.]*|[0-9][0-9.eE]*|'[^'\\]*'|"[^"\\]*"|==|!=|<=|>=|&&|\|\||[<>!()-])""")]
    private static partial Regex Word();

    [GeneratedRegex("^.[0-9]{1,4}[-/:][0-9]{1,2}")]
    private static partial Regex Date();
}
