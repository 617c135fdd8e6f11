using System.Globalization;
using System.Text.RegularExpressions;

namespace Kfc.Tekton.Interpreter.Tests;

/// <summary>Go's notation of durations, as far as manifests use it.</summary>
internal static partial class Duration
{
    public static TimeSpan? Read(string? text)
    {
        if (text is null or "0" or "0s")
        {
            return null;
        }

        var match = Pattern().Match(text);
        return match.Success && text.Length > 0
            ? TimeSpan.FromSeconds((3600 * Part(match, 1)) + (60 * Part(match, 2)) + Part(match, 3))
            : throw new RefusedException($"'{text}' is no duration");
    }

    private static double Part(Match match, int group) =>
        match.Groups[group].Success ? double.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex("^(?:([0-9]+)h)?(?:([0-9]+)m)?(?:([0-9.]+)s)?\\z")]
    private static partial Regex Pattern();
}
