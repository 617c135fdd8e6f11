using System.Collections;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Kfc.Argo.Interpreter.Tests;

/// <summary>Texts as Go writes and reads them.</summary>
internal static class Go
{
    public static object? FromJson(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return Value(document.RootElement);
        }
        catch (JsonException)
        {
            var trimmed = text.TrimStart(' ', '\t', '\r', '\n');
            throw new ExpressionException(trimmed.Length == 0
                ? "unexpected end of JSON input"
                : $"invalid character '{trimmed[0]}' looking for beginning of value");
        }
    }

    public static string ToJson(object? value)
    {
        var result = new StringBuilder();
        Write(result, value);
        return result.ToString();
    }

    /// <summary>What <c>%v</c> gives.</summary>
    public static string Format(object? value) => value switch
    {
        null => "<nil>",
        string text => text,
        bool flag => flag ? "true" : "false",
        double number => Float(number, -4, 6, "00"),
        IDictionary<string, object?> map => "map[" + string.Join(' ', map.OrderBy(p => p.Key, StringComparer.Ordinal).Select(p => $"{p.Key}:{Format(p.Value)}")) + "]",
        IEnumerable list => "[" + string.Join(' ', list.Cast<object?>().Select(Format)) + "]",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    private static object? Value(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Number => element.GetDouble(),
        JsonValueKind.String => element.GetString(),
        JsonValueKind.Array => element.EnumerateArray().Select(Value).ToList(),
        _ => element.EnumerateObject().Aggregate(new Dictionary<string, object?>(StringComparer.Ordinal), (map, p) =>
        {
            map[p.Name] = Value(p.Value);
            return map;
        }),
    };

    private static void Write(StringBuilder result, object? value)
    {
        switch (value)
        {
            case null:
                result.Append("null");
                break;
            case bool flag:
                result.Append(flag ? "true" : "false");
                break;
            case string text:
                Quote(result, text);
                break;
            case double number:
                result.Append(double.IsFinite(number) ? Float(number, -6, 21, "0") : throw new ExpressionException("json: unsupported value"));
                break;
            case IDictionary<string, object?> map:
                Join(result, '{', map.OrderBy(p => p.Key, StringComparer.Ordinal), '}', p =>
                {
                    Quote(result, p.Key);
                    result.Append(':');
                    Write(result, p.Value);
                });
                break;
            case IEnumerable list:
                Join(result, '[', list.Cast<object?>(), ']', item => Write(result, item));
                break;
            default:
                result.Append(Convert.ToString(value, CultureInfo.InvariantCulture));
                break;
        }
    }

    private static void Join<T>(StringBuilder result, char open, IEnumerable<T> items, char close, Action<T> write)
    {
        result.Append(open);
        var first = true;
        foreach (var item in items)
        {
            result.Append(first ? "" : ",");
            first = false;
            write(item);
        }

        result.Append(close);
    }

    private static void Quote(StringBuilder result, string text)
    {
        result.Append('"');
        foreach (var c in text)
        {
            result.Append(c switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\n' => "\\n",
                '\r' => "\\r",
                '\t' => "\\t",
                '\b' => "\\b",
                '\f' => "\\f",
                < ' ' or '<' or '>' or '&' or '\u2028' or '\u2029' => $"\\u{(int)c:x4}",
                _ => c.ToString(),
            });
        }

        result.Append('"');
    }

    /// <summary>Shortest digits; an exponent below or from the given bounds, with as many digits as the format says.</summary>
    private static string Float(double number, int low, int high, string exponentFormat)
    {
        if (number == 0)
        {
            return double.IsNegative(number) ? "-0" : "0";
        }

        var parts = number.ToString("E16", CultureInfo.InvariantCulture);
        var shortest = number.ToString("R", CultureInfo.InvariantCulture);
        var sign = number < 0 ? "-" : "";
        var exponent = int.Parse(parts[(parts.IndexOf('E') + 1)..], CultureInfo.InvariantCulture);
        var digits = new string([.. shortest.Split('E')[0].Where(char.IsAsciiDigit)]).TrimStart('0').TrimEnd('0');
        if (exponent < low || exponent >= high)
        {
            var tail = Math.Abs(exponent).ToString(exponentFormat, CultureInfo.InvariantCulture);
            return $"{sign}{digits[0]}{(digits.Length > 1 ? "." + digits[1..] : "")}e{(exponent < 0 ? '-' : '+')}{tail}";
        }

        return sign + (exponent < 0 ? "0." + new string('0', -exponent - 1) + digits
            : digits.Length <= exponent + 1 ? digits.PadRight(exponent + 1, '0')
            : digits[..(exponent + 1)] + "." + digits[(exponent + 1)..]);
    }
}
