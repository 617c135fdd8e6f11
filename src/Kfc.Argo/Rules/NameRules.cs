using Kfc.Argo.Manifest;

namespace Kfc.Argo.Rules;

/// <summary>The forms of names.</summary>
internal static class NameRules
{
    /// <summary>A template or a call: letters, digits and dashes, at most 128, a letter first where <c>depends</c> names it.</summary>
    public static bool IsName(string name) => name.Length is > 0 and <= 128 && char.IsAsciiLetter(name[0])
        && name.All(c => char.IsAsciiLetterOrDigit(c) || c == '-');

    /// <summary>A parameter or an artifact.</summary>
    public static bool IsSlot(string name) => name.Length > 0 && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_');

    /// <summary>The first name that stands twice in one of both lists.</summary>
    public static string? Twice(Slots slots) => Twice(slots.Parameters.Select(p => p.Name)) ?? Twice(slots.Artifacts.Select(a => a.Name));

    /// <summary>The first name that stands twice.</summary>
    public static string? Twice(IEnumerable<string> names)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return names.FirstOrDefault(n => !seen.Add(n));
    }
}
