using System.Globalization;
using System.Numerics;

namespace Kfc.Kubernetes;

/// <summary>A Kubernetes quantity such as <c>500m</c> or <c>16Gi</c>, held exactly as thousand-millionths.</summary>
internal readonly record struct Quantity(BigInteger Nano, string Suffix) : IComparable<Quantity>
{
    private const int NanoDigits = 9;

    private static readonly string[] Binary = ["Ki", "Mi", "Gi", "Ti", "Pi", "Ei"];

    private static readonly string[] Decimal = ["n", "u", "m", "", "k", "M", "G", "T", "P", "E"];

    /// <summary>Reads a quantity that is not negative.</summary>
    public static bool TryParse(string text, out Quantity quantity)
    {
        quantity = default;
        var end = 0;
        while (end < text.Length && (char.IsAsciiDigit(text[end]) || text[end] == '.'))
            end++;
        if (!TryParseDigits(text.AsSpan(0, end), out var nano))
            return false;
        var suffix = text[end..];
        var power = Array.IndexOf(Binary, suffix);
        if (power >= 0)
        {
            quantity = new(nano << (10 * (power + 1)), suffix);
            return true;
        }

        power = Array.IndexOf(Decimal, suffix);
        if (power >= 0)
            power = (power - 3) * 3;
        else if (suffix.Length < 2 || suffix[0] is not ('e' or 'E') || !int.TryParse(suffix.AsSpan(1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out power) || Math.Abs(power) > 18)
            return false;
        var scale = BigInteger.Pow(10, Math.Abs(power));
        quantity = new(power >= 0 ? nano * scale : nano / scale, suffix);
        return true;
    }

    /// <inheritdoc/>
    public int CompareTo(Quantity other) => Nano.CompareTo(other.Nano);

    private static bool TryParseDigits(ReadOnlySpan<char> digits, out BigInteger nano)
    {
        nano = default;
        var point = digits.IndexOf('.');
        var whole = point < 0 ? digits : digits[..point];
        var fraction = point < 0 ? [] : digits[(point + 1)..];
        if (whole.Length + fraction.Length == 0 || digits.Length > 40 || fraction.Contains('.') || fraction.Length > NanoDigits)
            return false;
        var all = string.Concat(whole, fraction, new string('0', NanoDigits - fraction.Length));
        return BigInteger.TryParse(all, NumberStyles.None, CultureInfo.InvariantCulture, out nano);
    }
}
