namespace Kfc.Tekton.Rules;

/// <summary>The forms of names.</summary>
internal static class NameRules
{
    /// <summary>Lower-case letters, digits and dashes, at most 63, no dash at the ends.</summary>
    public static bool IsLabel(string name) => name.Length is > 0 and <= 63 && name[0] != '-' && name[^1] != '-'
        && name.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-');

    /// <summary>A letter or underscore, then letters, digits, <c>_</c>, <c>.</c> and <c>-</c>.</summary>
    public static bool IsParam(string name) => name.Length > 0 && (char.IsAsciiLetter(name[0]) || name[0] == '_')
        && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '.' or '-');

    /// <summary>Letters and digits at the ends; a dot would be read as the key of an object.</summary>
    public static bool IsResult(string name) => name.Length > 0 && char.IsAsciiLetterOrDigit(name[0]) && char.IsAsciiLetterOrDigit(name[^1])
        && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-');

    /// <summary>The first name that stands twice.</summary>
    public static string? Twice(IEnumerable<string> names, StringComparer comparer)
    {
        var seen = new HashSet<string>(comparer);
        return names.FirstOrDefault(n => !seen.Add(n));
    }
}
