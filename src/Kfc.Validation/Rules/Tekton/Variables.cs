using System.Text.RegularExpressions;

namespace Kfc.Validation.Rules.Tekton;

/// <summary>Variables in texts: <c>$(params.name)</c>, <c>$(tasks.t.results.r)</c> and their like, found as Tekton finds them.</summary>
internal static partial class Variables
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(1);

    /// <summary>The insides of all variables with a known form, such as <c>tasks.t.results.r[*]</c>.</summary>
    public static IEnumerable<string> Expressions(string text) =>
        text.Contains("$(", StringComparison.Ordinal) ? Substitution().Matches(text).Select(m => m.Value[2..^1]) : [];

    /// <summary>What stands behind a prefix in each variable that begins with it: <c>name</c>, <c>name.key</c>, <c>name[0]</c>.</summary>
    public static IEnumerable<VariableUse> Uses(string text, string prefix)
    {
        for (var start = text.IndexOf("$(", StringComparison.Ordinal); start >= 0; start = text.IndexOf("$(", start + 2, StringComparison.Ordinal))
        {
            var end = text.IndexOf(')', start);
            if (end < 0)
                yield break;
            var inside = text[(start + 2)..end];
            if (!inside.StartsWith(prefix, StringComparison.Ordinal) || inside.Contains('\n', StringComparison.Ordinal))
                continue;
            var rest = inside[prefix.Length..];
            if (rest.StartsWith('.'))
                yield return new(rest[1..], IsDotted: true, text.Length == end + 1 && start == 0);
            else if (rest is ['[', '"' or '\'', ..] && Bracketed().Match(rest) is { Success: true } match)
                yield return new(match.Groups["name"].Value, IsDotted: false, text.Length == end + 1 && start == 0);
        }
    }

    /// <summary>A name without an index: <c>list[0]</c> and <c>list[*]</c> are <c>list</c>.</summary>
    public static string WithoutIndex(string name) => Index().Replace(name, "");

    [GeneratedRegex(@"\$\([_a-zA-Z0-9.-]+(\.[_a-zA-Z0-9.-]+)*(\[([0-9]+|\*)\])?\)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Substitution();

    [GeneratedRegex("""^\[(?<q>["'])(?<name>.*?)\k<q>\](?<rest>(\[([0-9]+|\*)\])?)$""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Bracketed();

    [GeneratedRegex(@"\[[0-9]*\*?\]", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Index();
}
