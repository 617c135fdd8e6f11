using System.Text.RegularExpressions;

namespace Kfc.Tekton.Interpreter.Tests;

/// <summary>Admission's rules for names.</summary>
internal static partial class Check
{
    public static string Label(string name) => name.Length <= 63 && LabelPattern().IsMatch(name)
        ? name : throw new RefusedException($"'{name}' is no DNS label");

    public static string Param(string name) => ParamPattern().IsMatch(name)
        ? name : throw new RefusedException($"'{name}' is no parameter name");

    public static string Result(string name) => ResultPattern().IsMatch(name)
        ? name : throw new RefusedException($"'{name}' is no result name");

    public static void Unique(IEnumerable<string> names, string what, StringComparer comparer)
    {
        var seen = new HashSet<string>(comparer);
        foreach (var name in names)
        {
            if (!seen.Add(name))
            {
                throw new RefusedException($"{what} {name}: expected exactly one, got both");
            }
        }
    }

    [GeneratedRegex("^[a-z0-9]([-a-z0-9]*[a-z0-9])?\\z")]
    private static partial Regex LabelPattern();

    [GeneratedRegex("^[_a-zA-Z][_a-zA-Z0-9.-]*\\z")]
    private static partial Regex ParamPattern();

    [GeneratedRegex("^([A-Za-z0-9][-A-Za-z0-9_]*)?[A-Za-z0-9]\\z")]
    private static partial Regex ResultPattern();
}
