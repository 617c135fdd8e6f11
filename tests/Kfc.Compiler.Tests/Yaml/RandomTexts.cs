using System.Text;

namespace Kfc.Compiler.Tests.Yaml;

/// <summary>Texts that hurt YAML: controls, astral characters, look-alikes of other types, and shuffles of indicators.</summary>
internal static class RandomTexts
{
    private static readonly string[] LookAlikes =
    [
        "", "y", "Y", "n", "N", "yes", "Yes", "YES", "no", "No", "NO", "on", "On", "ON", "off", "Off", "OFF", "true", "True", "TRUE", "tRuE",
        "false", "False", "FALSE", "null", "Null", "NULL", "~", "nan", ".nan", ".NaN", ".NAN", ".inf", "-.inf", "+.INF", ".Inf", "inf", "Infinity",
        "0", "-0", "+1", "01", "0o17", "017", "0x1F", "0b101", "1_000", "1e5", "1E+5", ".5", "5.", "1.0", "-1.5e-3", "+.5", "1e", "e1", "0x", "12e03",
        "190:20:30", "1:20", "-1:20", "190:20:30.15", "2001-12-14", "2001-12-14t21:59:43.10-05:00", "2001-12-14 21:59:43.10 -5", "2026-1-1",
        "=", "<<", "-", "--", "---", "--- a", "...", "... a", "- a", "-a", "?", "? a", "?a", ":", ": a", ":a", "a:", "a: b", "a:b", "a :b", "a #b", "a#b",
        "#", "#a", "&a", "*a", "!a", "!!str a", "|", "|-", ">", "'", "''", "'a'", "\"", "\"a\"", "%", "%YAML 1.1", "@a", "`a`", "{", "}", "{}", "{a: b}",
        "[", "]", "[]", "[a]", ",", "a,b", "a, b", " a", "a ", "  ", "\t", "\ta", "a\t", "a\tb", "\n", "\n\n", "a\n", "a\n\n", "\na", "a\nb", "a\nb\n",
        "a\nb\n\n", "a\n\nb", " a\nb", "\ta\nb", "a \nb", "a\n b", "a\n\tb", "a\r\nb", "a\rb", "\r", "# a\nb", "- a\nb", "---\nb", "...\nb", "a\n---\nb",
        "a\n...\n", "%a\nb", "a: b\nc", "\u0085", "a\u0085b", "\u2028", "a\u2028b\n", "\u2029", "\uFEFF", "\uFEFFa", "a\uFEFF", "\0", "\a", "\u001b", "\u007f", "\u009f",
        "\u00a0", "\uFFFD", "\uFFFE", "\uFFFF", "😀", "a😀b\n", "\\", "\\n", "a\\", "$(x)", "$$", "{{x}}", "#!/bin/sh\nset -e\necho \"$1\"\n", "/", "/a: b", "/a:", "true\nfalse\n",
    ];

    private const string Indicators = "-?:,[]{}#&*!|>'\"%@`\\ \t\n\r/$()._+=<~0123456789abynoftrue\u0085\u2028\u2029\uFEFF\u0000\u001f\u007f\u00a0é😀";

    public static List<string> Distinct(int count, int seed)
    {
        var random = new Random(seed);
        var texts = new HashSet<string>(LookAlikes, StringComparer.Ordinal);
        while (texts.Count < count)
            texts.Add(random.Next(4) switch
            {
                0 => Characters(random, () => new Rune(AnyScalar(random))),
                1 => Characters(random, () => Pick(random, Indicators)),
                2 => LookAlikes[random.Next(LookAlikes.Length)] + " \t\n:#-,"[random.Next(7)] + LookAlikes[random.Next(LookAlikes.Length)],
                _ => Characters(random, () => new Rune((char)random.Next(' ', 0x7f))),
            });
        return [.. texts];
    }

    private static string Characters(Random random, Func<Rune> next)
    {
        var text = new StringBuilder();
        for (var left = random.Next(1, 12); left > 0; left--)
            text.Append(next().ToString());
        return text.ToString();
    }

    private static int AnyScalar(Random random)
    {
        var scalar = random.Next(3) switch { 0 => random.Next(0x100), 1 => random.Next(0x10000), _ => random.Next(0x110000) };
        return scalar is >= 0xD800 and <= 0xDFFF ? 0xFFFD : scalar;
    }

    private static Rune Pick(Random random, string from)
    {
        var runes = from.EnumerateRunes().ToArray();
        return runes[random.Next(runes.Length)];
    }
}
