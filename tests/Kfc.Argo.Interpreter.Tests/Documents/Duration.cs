using System.Globalization;
using System.Text.RegularExpressions;

namespace Kfc.Argo.Interpreter.Tests;

/// <summary>Durations: seconds as a bare number, or Go's notation.</summary>
internal static partial class Duration
{
    public static double Seconds(string text)
    {
        if (double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var bare))
        {
            return bare;
        }

        var match = Pattern().Match(text);
        return match.Success && text.Length > 0
            ? (3600 * Part(match, 1)) + (60 * Part(match, 2)) + Part(match, 3)
            : throw new RefusedException($"'{text}' is no duration");
    }

    private static double Part(Match match, int group) =>
        match.Groups[group].Success ? double.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex("^(?:([0-9]+)h)?(?:([0-9]+)m)?(?:([0-9.]+)s)?\\z")]
    private static partial Regex Pattern();
}
