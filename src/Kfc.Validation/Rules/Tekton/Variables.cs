using System.Text.RegularExpressions;

namespace Kfc.Validation.Rules.Tekton;

/// <summary>Variables in texts: <c>$(params.name)</c>, <c>$(tasks.t.results.r)</c> and their like, found as Tekton finds them.</summary>
internal static partial class Variables
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(1);

    /// <summary>The insides of all variables with a known form, such as <c>tasks.t.results.r[*]</c>.</summary>
    public static IEnumerable<string> Expressions(string text) =>
        text.Contains("$(", StringComparison.Ordinal) ? Substitution().Matches(text).Select(m => m.Value[2..^1]) : [];

    /// <summary>The inside of the variable that is the whole text; null when the text is anything else.</summary>
    public static string? Alone(string text) => Expressions(text).ToList() is [var only] && text.Length == only.Length + 3 ? only : null;

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

    /// <summary>The first variable with a prefix that is none of the known ones, such as <c>context.task.id</c>; null when there is none.</summary>
    public static string? FirstUnknown(string text, string prefix, string[] known)
    {
        foreach (var use in Uses(text, prefix))
        {
            if (use.HasTooManyParts || !known.Contains(use.Name, StringComparer.Ordinal))
                return $"{prefix}.{(use.HasTooManyParts ? use.Inside : use.Name)}";
        }

        return null;
    }

    /// <summary>A name without an index: <c>list[0]</c> and <c>list[*]</c> are <c>list</c>.</summary>
    public static string WithoutIndex(string name) => Index().Replace(name, "");

    [GeneratedRegex(@"\$\([_a-zA-Z0-9.-]+(\.[_a-zA-Z0-9.-]+)*(\[([0-9]+|\*)\])?\)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Substitution();

    // A name in brackets takes no index behind it: Tekton does not see such a variable, and leaves it as it is.
    [GeneratedRegex("""^\[(?<q>["'])(?<name>.*?)\k<q>\]$""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Bracketed();

    [GeneratedRegex(@"\[[0-9]*\*?\]", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Index();
}
