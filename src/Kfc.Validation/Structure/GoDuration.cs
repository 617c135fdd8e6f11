using System.Globalization;

namespace Kfc.Validation.Structure;

/// <summary>Durations as Go writes them: <c>1h30m</c>, <c>0</c>, <c>-5s</c>, <c>1.5h</c>.</summary>
internal static class GoDuration
{
    private static readonly (string Unit, double Seconds)[] Units = [("ns", 1e-9), ("us", 1e-6), ("µs", 1e-6), ("μs", 1e-6), ("ms", 1e-3), ("s", 1), ("m", 60), ("h", 3600)];

    /// <summary>The length in seconds, or null when the text is no duration.</summary>
    public static double? Seconds(string text)
    {
        var rest = text.AsSpan();
        var sign = 1;
        if (rest.Length > 0 && rest[0] is '+' or '-')
        {
            sign = rest[0] == '-' ? -1 : 1;
            rest = rest[1..];
        }

        if (rest is "0")
            return 0;
        if (rest.IsEmpty)
            return null;
        var total = 0.0;
        while (!rest.IsEmpty)
        {
            var digits = 0;
            while (digits < rest.Length && (char.IsAsciiDigit(rest[digits]) || rest[digits] == '.'))
                digits++;
            var letters = digits;
            while (letters < rest.Length && !char.IsAsciiDigit(rest[letters]) && rest[letters] != '.')
                letters++;
            if (!double.TryParse(rest[..digits], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
                || Unit(rest[digits..letters]) is not { } unit)
            {
                return null;
            }

            total += number * unit;
            rest = rest[letters..];
        }

        // Go counts nanoseconds in 64 bits.
        return total <= long.MaxValue / 1e9 ? sign * total : null;
    }

    private static double? Unit(ReadOnlySpan<char> name)
    {
        foreach (var (unit, seconds) in Units)
        {
            if (name.SequenceEqual(unit))
                return seconds;
        }

        return null;
    }
}
