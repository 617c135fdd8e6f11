using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Kfc.Argo.Interpreter.Tests;

/// <summary>Functions of expr-lang, of Argo and of sprig that documents use.</summary>
internal static class Functions
{
    private static readonly HashSet<string> OverLists =
        new(["map", "filter", "all", "any", "none", "one", "count", "find", "findIndex"], StringComparer.Ordinal);

    private static readonly Dictionary<string, Func<object?[], object?>> Simple = new(StringComparer.Ordinal)
    {
        ["len"] = a => Length(a[0]),
        ["int"] = a => Int(a[0], "int"),
        ["asInt"] = a => Int(a[0], "int"),
        ["float"] = a => Float(a[0]),
        ["asFloat"] = a => Float(a[0]),
        ["string"] = a => Go.Format(a[0]),
        ["toJson"] = a => Go.ToJson(a[0]),
        ["fromJSON"] = a => Go.FromJson(Text(a[0])),
        ["toBase64"] = a => Convert.ToBase64String(Encoding.UTF8.GetBytes(Text(a[0]))),
        ["fromBase64"] = a => FromBase64(Text(a[0])),
        ["lower"] = a => Text(a[0]).ToLowerInvariant(),
        ["upper"] = a => Text(a[0]).ToUpperInvariant(),
        ["trim"] = a => a.Length == 1 ? Text(a[0]).Trim() : Text(a[0]).Trim(Text(a[1]).ToCharArray()),
        ["trimPrefix"] = a => Text(a[0]).StartsWith(Text(a[1]), StringComparison.Ordinal) ? Text(a[0])[Text(a[1]).Length..] : a[0],
        ["trimSuffix"] = a => Text(a[0]).EndsWith(Text(a[1]), StringComparison.Ordinal) ? Text(a[0])[..^Text(a[1]).Length] : a[0],
        ["split"] = a => Text(a[0]).Split(Text(a[1])).Cast<object?>().ToList(),
        ["join"] = a => string.Join(a.Length == 1 ? "" : Text(a[1]), List(a[0]).Select(Text)),
        ["replace"] = a => Text(a[1]).Length == 0 ? throw new ExpressionException("replace of nothing is not modelled") : Text(a[0]).Replace(Text(a[1]), Text(a[2]), StringComparison.Ordinal),
        ["repeat"] = a => string.Concat(Enumerable.Repeat(Text(a[0]), (int)Int(a[1], "int"))),
        ["indexOf"] = a => Text(a[0]).IndexOf(Text(a[1]), StringComparison.Ordinal) is var at and >= 0 ? (long)Encoding.UTF8.GetByteCount(Text(a[0]).AsSpan(0, at)) : -1L,
        ["hasPrefix"] = a => Text(a[0]).StartsWith(Text(a[1]), StringComparison.Ordinal),
        ["hasSuffix"] = a => Text(a[0]).EndsWith(Text(a[1]), StringComparison.Ordinal),
        ["keys"] = a => ((Dictionary<string, object?>)a[0]!).Keys.Cast<object?>().ToList(),
        ["first"] = a => List(a[0]).FirstOrDefault(),
        ["last"] = a => List(a[0]).LastOrDefault(),
        ["concat"] = a => a.SelectMany(List).ToList(),
        ["flatten"] = a => List(a[0]).SelectMany(i => i is List<object?> inner ? inner : [i]).ToList(),
        ["reverse"] = a => Enumerable.Reverse(List(a[0])).ToList(),
        ["type"] = a => a[0] switch { null => "nil", bool => "bool", long => "int", double => "float", string => "string", List<object?> => "array", _ => "map" },
        ["sprig.sha256sum"] = a => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Text(a[0])))),
        ["sprig.b64enc"] = a => Convert.ToBase64String(Encoding.UTF8.GetBytes(Text(a[0]))),
        ["sprig.b64dec"] = a => FromBase64(Text(a[0])),
        ["sprig.trim"] = a => Text(a[0]).Trim(),
        ["sprig.lower"] = a => Text(a[0]).ToLowerInvariant(),
        ["sprig.upper"] = a => Text(a[0]).ToUpperInvariant(),
        ["sprig.replace"] = a => Text(a[2]).Replace(Text(a[0]), Text(a[1]), StringComparison.Ordinal),
        ["sprig.toString"] = a => Go.Format(a[0]),
        ["sprig.int"] = a => a[0] is string text ? long.TryParse(text, CultureInfo.InvariantCulture, out var whole) ? whole : 0L : Int(a[0], "int"),
        ["sprig.splitList"] = a => Text(a[1]).Split(Text(a[0])).Cast<object?>().ToList(),
        ["sprig.join"] = a => string.Join(Text(a[0]), List(a[1]).Select(Go.Format)),
    };

    public static bool Known(string name) => OverLists.Contains(name) || Simple.ContainsKey(name);

    public static object? Call(Call call, Evaluator evaluator)
    {
        if (OverLists.Contains(call.Function))
        {
            return OverList(call, evaluator);
        }

        var arguments = call.Arguments.Select(evaluator.Value).ToArray();
        try
        {
            return Simple[call.Function](arguments);
        }
        catch (IndexOutOfRangeException)
        {
            throw new ExpressionException($"not enough arguments to call {call.Function}", unknown: true);
        }
    }

    private static object? OverList(Call call, Evaluator evaluator)
    {
        var list = List(evaluator.Value(call.Arguments[0]));
        var body = call.Arguments.Length == 2 ? call.Arguments[1] : throw new ExpressionException($"{call.Function} takes a list and a predicate", unknown: true);
        if (call.Function == "map")
        {
            return list.Select(i => evaluator.At(i).Value(body)).ToList();
        }

        var hits = list.Select(i => Evaluator.Truth(evaluator.At(i).Value(body))).ToList();
        return call.Function switch
        {
            "filter" => list.Zip(hits).Where(p => p.Second).Select(p => p.First).ToList(),
            "all" => hits.TrueForAll(h => h),
            "any" => hits.Exists(h => h),
            "none" => !hits.Exists(h => h),
            "one" => hits.Count(h => h) == 1,
            "count" => (long)hits.Count(h => h),
            "find" => hits.IndexOf(true) is var at and >= 0 ? list[at] : null,
            _ => hits.IndexOf(true) is var at and >= 0 ? (long)at : null,
        };
    }

    private static string Text(object? value) => value as string
        ?? throw new ExpressionException($"interface conversion: interface {{}} is {Operators.Kind(value)}, not string");

    private static List<object?> List(object? value) => value as List<object?>
        ?? throw new ExpressionException($"interface conversion: interface {{}} is {Operators.Kind(value)}, not []interface {{}}");

    private static long Length(object? value) => value switch
    {
        string text => text.EnumerateRunes().Count(),
        List<object?> list => list.Count,
        Dictionary<string, object?> map => map.Count,
        _ => throw new ExpressionException($"invalid argument for len (type {Operators.Kind(value)})"),
    };

    private static long Int(object? value, string name) => value switch
    {
        long whole => whole,
        double number => (long)number,
        string text when long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole) => whole,
        _ => throw new ExpressionException($"invalid operation: {name}({Go.Format(value)})"),
    };

    private static double Float(object? value) => value switch
    {
        long whole => (double)whole,
        double number => number,
        string text when double.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out var number) => number,
        _ => throw new ExpressionException($"invalid operation: float({Go.Format(value)})"),
    };

    private static string FromBase64(string text)
    {
        try
        {
            return Encoding.UTF8.GetString(Convert.FromBase64String(text));
        }
        catch (FormatException)
        {
            throw new ExpressionException("illegal base64 data");
        }
    }
}
