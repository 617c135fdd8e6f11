using System.Globalization;
using System.Numerics;
using System.Text.RegularExpressions;

namespace Kfc.Validation.Yaml;

/// <summary>What a plain scalar is by the rules of YAML 1.1, in the dialect of the engines' readers: octal modes, yes and no, 1_000.</summary>
internal static partial class ScalarReading
{
    public static ScalarNode Plain(Place place, string text) => text switch
    {
        "" or "~" or "null" or "Null" or "NULL" => new(place, text, ScalarType.Null),
        "y" or "Y" or "yes" or "Yes" or "YES" or "on" or "On" or "ON" or "true" or "True" or "TRUE" => new(place, text, ScalarType.Bool, 1),
        "n" or "N" or "no" or "No" or "NO" or "off" or "Off" or "OFF" or "false" or "False" or "FALSE" => new(place, text, ScalarType.Bool),
        _ => Number(place, text) ?? new ScalarNode(place, text, ScalarType.Text),
    };

    private static ScalarNode? Number(Place place, string text)
    {
        if (!(char.IsAsciiDigit(text[0]) || text[0] is '+' or '-' or '.') || text.Length > 400)
            return null;
        var plain = text.Replace("_", "", StringComparison.Ordinal);
        if (Integer(plain) is { } whole)
            return new(place, text, ScalarType.Int, (double)whole);
        if (Special().IsMatch(plain))
            return new(place, text, ScalarType.Float, double.NaN);
        return Float().IsMatch(plain) && double.TryParse(plain, NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
            ? new(place, text, ScalarType.Float, value)
            : null;
    }

    private static BigInteger? Integer(string text)
    {
        var sign = text.Length > 0 && text[0] is '+' or '-' ? 1 : 0;
        var digits = text[sign..];
        var (radix, start) = digits switch
        {
            ['0', 'x' or 'X', _, ..] => (16, 2),
            ['0', 'b' or 'B', _, ..] => (2, 2),
            ['0', 'o' or 'O', _, ..] => (8, 2),
            ['0', _, ..] => (8, 1),
            _ => (10, 0),
        };
        if (digits.Length == start)
            return null;
        BigInteger value = 0;
        foreach (var c in digits.AsSpan(start))
        {
            var digit = char.IsAsciiHexDigit(c) ? Convert.ToInt32(c.ToString(), 16) : radix;
            if (digit >= radix)
                return null;
            value = (value * radix) + digit;
        }

        return BigInteger.Abs(value) <= ulong.MaxValue ? (text[0] == '-' ? -value : value) : null;
    }

    [GeneratedRegex(@"^[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Float();

    [GeneratedRegex(@"^([-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN))$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Special();
}
