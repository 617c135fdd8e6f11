using System.Text.RegularExpressions;

namespace Kfc.Argo.Interpreter.Tests;

/// <summary>Admission's rules for names and lists.</summary>
internal static partial class Check
{
    public static string Name(string name) => name.Length <= 128 && NamePattern().IsMatch(name)
        ? name : throw new RefusedException($"'{name}' is no name of a template or task");

    public static string Parameter(string name) => ParameterPattern().IsMatch(name)
        ? name : throw new RefusedException($"'{name}' is no name of a parameter or artifact");

    public static void Unique(IEnumerable<string> names, string what)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in names)
        {
            _ = seen.Add(name) ? true : throw new RefusedException($"{what}: {name} is there twice");
        }
    }

    public static void AtMost(int limit, int count, string what) =>
        _ = count <= limit ? true : throw new RefusedException($"{what}: Too many: {count}: must have at most {limit} items");

    [GeneratedRegex(@"^[a-zA-Z0-9][-a-zA-Z0-9]*\z")]
    private static partial Regex NamePattern();

    [GeneratedRegex(@"^[-a-zA-Z0-9_]+\z")]
    private static partial Regex ParameterPattern();
}
