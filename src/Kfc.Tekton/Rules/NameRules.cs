using System.Buffers;

namespace Kfc.Tekton.Rules;

/// <summary>The forms of names.</summary>
internal static class NameRules
{
    private static readonly SearchValues<char> LabelCharacters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-");

    private static readonly SearchValues<char> ParamCharacters =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_.-");

    /// <summary>Lower-case letters, digits and dashes, at most 63, no dash at the ends.</summary>
    public static bool IsLabel(string name) => name.Length is > 0 and <= 63 && name[0] != '-' && name[^1] != '-'
        && !name.AsSpan().ContainsAnyExcept(LabelCharacters);

    /// <summary>A letter or underscore, then letters, digits, <c>_</c>, <c>.</c> and <c>-</c>.</summary>
    public static bool IsParam(string name) => name.Length > 0 && (char.IsAsciiLetter(name[0]) || name[0] == '_')
        && !name.AsSpan().ContainsAnyExcept(ParamCharacters);

    /// <summary>Letters and digits at the ends; a dot would be read as the key of an object.</summary>
    public static bool IsResult(string name) => name.Length > 0 && char.IsAsciiLetterOrDigit(name[0]) && char.IsAsciiLetterOrDigit(name[^1])
        && !name.AsSpan().ContainsAnyExcept(ParamCharacters) && !name.Contains('.', StringComparison.Ordinal);
}
