namespace Kfc.Ir;

/// <summary>The forms of names in Kubernetes. A problem is a phrase for a message; null means in order.</summary>
internal static class KubernetesNames
{
    /// <summary>Lower-case letters, digits and dashes, at most 63, a letter or digit at both ends.</summary>
    public static bool IsLabel(string name) => name.Length is > 0 and <= 63 && IsPart(name);

    public static string? ProblemOfSubdomain(string name) =>
        name.Length == 0 ? "it is empty"
        : name.Length > 253 ? "it has more than 253 characters"
        : name.Split('.').All(IsPart) ? null
        : "only lower-case letters, digits, '-' and '.' are allowed, with a letter or digit at both ends";

    /// <summary>An optional prefix and a slash, then letters, digits, <c>-</c>, <c>_</c> and <c>.</c>, at most 63.</summary>
    public static string? ProblemOfQualified(string name)
    {
        var parts = name.Split('/');
        if (parts.Length > 2)
            return "it has more than one '/'";
        if (parts.Length == 2 && ProblemOfSubdomain(parts[0]) is { } prefix)
            return $"of its prefix '{parts[0]}', {prefix}";
        return parts[^1].Length == 0 ? "it is empty" : ProblemOfWord(parts[^1]);
    }

    /// <summary>Value of a label: may be empty.</summary>
    public static string? ProblemOfWord(string text) =>
        text.Length > 63 ? "it has more than 63 characters"
        : text.Length == 0 || (char.IsAsciiLetterOrDigit(text[0]) && char.IsAsciiLetterOrDigit(text[^1]) && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.')) ? null
        : "only letters, digits, '-', '_' and '.' are allowed, with a letter or digit at both ends";

    private static bool IsPart(string name) => name.Length > 0 && IsEnd(name[0]) && IsEnd(name[^1]) && name.All(c => IsEnd(c) || c == '-');

    private static bool IsEnd(char c) => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c);
}
