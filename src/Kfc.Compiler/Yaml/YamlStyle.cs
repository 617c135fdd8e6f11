using System.Buffers;
using YamlDotNet.Core;

namespace Kfc.Compiler.Yaml;

/// <summary>Decides how a text is spelled so that YAML 1.1 and YAML 1.2 readers both get this very text.</summary>
/// <remarks>
/// A text stays bare only when it begins with a letter, a slash or a dollar sign. No number, date, time, merge key or
/// sentinel of either version begins so; the words in <see cref="IsWord"/> are what is left to fear.
/// </remarks>
internal static class YamlStyle
{
    private const int LongestWord = 5;
    private static readonly SearchValues<char> PlainStart =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ/$");

    private static readonly SearchValues<char> PlainRest =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789/$()._-+@=:, ;");

    private static readonly SearchValues<char> BlockText = SearchValues.Create(
        [.. Enumerable.Range(' ', '~' - ' ' + 1).Select(c => (char)c), '\n', '\t']);

    /// <summary>The style of a value.</summary>
    /// <exception cref="ArgumentException">The text holds half of a surrogate pair, which has no UTF-8 form.</exception>
    public static ScalarStyle Of(string text)
    {
        if (IsPlain(text))
            return ScalarStyle.Plain;
        if (IsLiteral(text))
            return ScalarStyle.Literal;
        RequireUnicode(text);
        return ScalarStyle.DoubleQuoted;
    }

    /// <summary>The style of a key: one line always.</summary>
    /// <exception cref="ArgumentException">The text holds half of a surrogate pair, which has no UTF-8 form.</exception>
    public static ScalarStyle OfKey(string text)
    {
        if (IsPlain(text))
            return ScalarStyle.Plain;
        RequireUnicode(text);
        return ScalarStyle.DoubleQuoted;
    }

    private static bool IsPlain(ReadOnlySpan<char> text) =>
        text.Length > 0
        && PlainStart.Contains(text[0])
        && text[^1] is not (' ' or ':')
        && !text.ContainsAnyExcept(PlainRest)
        && text.IndexOf(": ", StringComparison.Ordinal) < 0
        && !(text.Length <= LongestWord && IsWord(text));

    /// <summary>Booleans and nulls of YAML 1.1 in any case; not a number is here for lenient readers.</summary>
    private static bool IsWord(ReadOnlySpan<char> text)
    {
        Span<char> lower = stackalloc char[LongestWord];
        lower = lower[..text.ToLowerInvariant(lower)];
        return lower is "y" or "n" or "yes" or "no" or "on" or "off" or "true" or "false" or "null" or "nan" or "inf";
    }

    /// <summary>
    /// Scripts read best as blocks, but a block keeps only texts without carriage returns, odd spaces or more than one
    /// newline at the end. (Blocks could keep more newlines, at the price of blank lines at the end of the file.)
    /// </summary>
    private static bool IsLiteral(ReadOnlySpan<char> text)
    {
        var body = text is [.., '\n'] ? text[..^1] : text;
        return body.Contains('\n')
            && body[0] is not ('\n' or ' ' or '\t')
            && body[^1] is not ('\n' or ' ' or '\t')
            && !body.ContainsAnyExcept(BlockText)
            && body.IndexOf(" \n", StringComparison.Ordinal) < 0
            && body.IndexOf("\t\n", StringComparison.Ordinal) < 0;
    }

    private static void RequireUnicode(ReadOnlySpan<char> text)
    {
        while (text.IndexOfAnyInRange('\uD800', '\uDFFF') is var at and >= 0)
        {
            if (at + 1 >= text.Length || !char.IsSurrogatePair(text[at], text[at + 1]))
                throw new ArgumentException("The text holds half of a surrogate pair, which has no UTF-8 form.", nameof(text));
            text = text[(at + 2)..];
        }
    }
}
