using System.Globalization;
using System.Text.RegularExpressions;

namespace Kfc.Validation.Structure;

/// <summary>Amounts as Kubernetes writes them: <c>500m</c>, <c>1.5Gi</c>, <c>1e3</c>.</summary>
internal static partial class QuantityText
{
    public static bool IsValid(string text) => Form().IsMatch(text);

    /// <summary>The amount, or null when the text is none.</summary>
    public static double? Value(string? text)
    {
        if (text is null || !IsValid(text))
            return null;
        var digits = text.TrimEnd([.. "EPTGMKkmunip"]);
        var factor = text[digits.Length..] switch
        {
            "n" => 1e-9,
            "u" => 1e-6,
            "m" => 1e-3,
            "k" => 1e3,
            "M" => 1e6,
            "G" => 1e9,
            "T" => 1e12,
            "P" => 1e15,
            "E" => 1e18,
            "Ki" => 1L << 10,
            "Mi" => 1L << 20,
            "Gi" => 1L << 30,
            "Ti" => 1L << 40,
            "Pi" => 1L << 50,
            "Ei" => 1L << 60,
            _ => 1,
        };
        return double.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number * factor : null;
    }

    [GeneratedRegex(@"^(\+|-)?(([0-9]+(\.[0-9]*)?)|(\.[0-9]+))(([KMGTPE]i)|[numkMGTPE]|([eE](\+|-)?(([0-9]+(\.[0-9]*)?)|(\.[0-9]+))))?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Form();
}
