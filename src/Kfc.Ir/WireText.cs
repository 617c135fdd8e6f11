using System.Globalization;
using System.Text.Json;

namespace Kfc.Ir;

/// <summary>
/// The one textual form of every value on its way between tasks: text as it is, <c>true</c>/<c>false</c>, invariant numbers
/// (shortest form that reads back equal), an enum's word, and compact JSON for records and lists.
/// </summary>
public static class WireText
{
    /// <summary>Writes a number; not a number and the infinities have no wire form.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is not finite.</exception>
    public static string Of(double value) => double.IsFinite(value)
        ? value.ToString("R", CultureInfo.InvariantCulture)
        : throw new ArgumentOutOfRangeException(nameof(value), "Not a number and the infinities have no wire form.");

    /// <summary>Writes a whole number.</summary>
    public static string Of(long value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>Writes a truth value.</summary>
    public static string Of(bool value) => value ? "true" : "false";

    /// <summary>Whether a text is the wire text of a type; <paramref name="canonical"/> is then its canonical spelling.</summary>
    public static bool TryParse(WireType type, string text, out string canonical)
    {
        canonical = text;
        switch (type)
        {
            case ScalarType { Scalar: ScalarKind.String }:
                return true;
            case ScalarType { Scalar: ScalarKind.Bool }:
                return text is "true" or "false";
            case ScalarType { Scalar: ScalarKind.Int }:
                return int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var i) && Assign(Of(i), out canonical);
            case ScalarType { Scalar: ScalarKind.Long }:
                return long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var l) && Assign(Of(l), out canonical);
            case ScalarType { Scalar: ScalarKind.Double }:
                return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var d) && double.IsFinite(d) && Assign(Of(d), out canonical);
            case EnumType words:
                return words.Members.Contains(text, StringComparer.Ordinal);
            case ListType or RecordType:
                return WireJson.TryCanonicalize(type, text, out canonical);
            default:
                return false;
        }
    }

    /// <summary>The wire texts of the elements of a list.</summary>
    /// <exception cref="JsonException">The text is not a JSON array.</exception>
    public static IReadOnlyList<string> Elements(string list)
    {
        using var document = WireJson.Parse(list);
        return document.RootElement.ValueKind == JsonValueKind.Array
            ? [.. document.RootElement.EnumerateArray().Select(WireJson.TextOf)]
            : throw new JsonException("The text is not a JSON array.");
    }

    /// <summary>The wire text of a field of a record, or null when the record has no such field.</summary>
    /// <exception cref="JsonException">The text is not a JSON object.</exception>
    public static string? Field(string record, string name)
    {
        using var document = WireJson.Parse(record);
        return document.RootElement.ValueKind != JsonValueKind.Object
            ? throw new JsonException("The text is not a JSON object.")
            : document.RootElement.TryGetProperty(name, out var value) ? WireJson.TextOf(value) : null;
    }

    /// <summary>The JSON spelling of a wire text, for use inside a list or record.</summary>
    public static string ToJson(WireType type, string text) => type switch
    {
        ScalarType { Scalar: ScalarKind.String } or EnumType => WireJson.Quote(text),
        _ => text,
    };

    private static bool Assign(string value, out string target)
    {
        target = value;
        return true;
    }
}
