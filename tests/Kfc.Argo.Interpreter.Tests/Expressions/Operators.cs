using System.Globalization;

namespace Kfc.Argo.Interpreter.Tests;

/// <summary>What expr-lang's operators do to values whose types are only known when they meet.</summary>
internal static class Operators
{
    public static string Kind(object? value) => value switch
    {
        null => "<nil>",
        bool => "bool",
        long => "int",
        double => "float64",
        string => "string",
        List<object?> => "[]interface {}",
        _ => "map[string]interface {}",
    };

    public static object? Fetch(object? target, object? key) => (target, key) switch
    {
        (Dictionary<string, object?> map, string name) => map.GetValueOrDefault(name),
        (List<object?> list, long at) when (at < 0 ? at + list.Count : at) is var i && i >= 0 && i < list.Count => list[(int)i],
        (List<object?> list, double at) when at == Math.Floor(at) => Fetch(list, (long)at),
        (List<object?> list, long at) => throw new ExpressionException($"index out of range: {at} (array length is {list.Count})"),
        _ => throw new ExpressionException($"cannot fetch {Go.Format(key)} from {Kind(target)}"),
    };

    public static bool Equal(object? left, object? right) => (left, right) switch
    {
        (long a, long b) => a == b,
        (long or double, long or double) => Number(left) == Number(right),
        (List<object?> a, List<object?> b) => a.Count == b.Count && a.Zip(b).All(p => Equal(p.First, p.Second)),
        (Dictionary<string, object?> a, Dictionary<string, object?> b) => a.Count == b.Count && a.All(p => b.TryGetValue(p.Key, out var other) && Equal(p.Value, other)),
        _ => Equals(left, right),
    };

    public static int Compare(string sign, object? left, object? right) => (left, right) switch
    {
        (long a, long b) => a.CompareTo(b),
        (long or double, long or double) => Number(left).CompareTo(Number(right)),
        (string a, string b) => Bytes(a).AsSpan().SequenceCompareTo(Bytes(b)),
        _ => throw Invalid(sign, left, right),
    };

    public static bool In(object? item, object? container) => (item, container) switch
    {
        (_, List<object?> list) => list.Exists(i => Equal(i, item)),
        (string name, Dictionary<string, object?> map) => map.ContainsKey(name),
        (_, null) => false,
        _ => throw new ExpressionException($"operator \"in\" not defined on {Kind(container)}"),
    };

    public static List<object?> Range(object? from, object? to)
    {
        if (from is not long first || to is not long last)
        {
            throw Invalid("..", from, to);
        }

        var result = new List<object?>();
        for (var i = first; i <= last; i++)
        {
            result.Add(i);
        }

        return result;
    }

    public static object Arithmetic(string sign, object? left, object? right) => (sign, left, right) switch
    {
        ("+", string a, string b) => (object)(a + b),
        ("+", long a, long b) => a + b,
        ("-", long a, long b) => a - b,
        ("*", long a, long b) => a * b,
        ("%", long a, long b) => b == 0 ? throw new ExpressionException("integer divide by zero") : a % b,
        ("+", long or double, long or double) => Number(left) + Number(right),
        ("-", long or double, long or double) => Number(left) - Number(right),
        ("*", long or double, long or double) => Number(left) * Number(right),
        ("/", long or double, long or double) => Number(left) / Number(right),
        ("**" or "^", long or double, long or double) => Math.Pow(Number(left), Number(right)),
        _ => throw Invalid(sign, left, right),
    };

    private static double Number(object? value) => Convert.ToDouble(value, CultureInfo.InvariantCulture);

    private static byte[] Bytes(string text) => System.Text.Encoding.UTF8.GetBytes(text);

    private static ExpressionException Invalid(string sign, object? left, object? right) =>
        new($"invalid operation: {Kind(left)} {sign} {Kind(right)}");
}
