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

    /// <summary>
    /// What stands behind a prefix in each variable that begins with it: <c>name</c>, <c>name.key</c>, <c>name[0]</c>. A variable goes to the next
    /// bracket in its line, whatever stands between, and the next one begins behind it.
    /// </summary>
    public static IEnumerable<VariableUse> Uses(string text, string prefix) =>
        text.Contains("$(", StringComparison.Ordinal) && text.Contains(prefix, StringComparison.Ordinal) ? Opened(text, "$(" + prefix) : [];

    private static IEnumerable<VariableUse> Opened(string text, string opening)
    {
        var end = -1;
        for (var start = text.IndexOf(opening, StringComparison.Ordinal); start >= 0; start = text.IndexOf(opening, start, StringComparison.Ordinal))
        {
            var rest = start + opening.Length;
            if (end < rest)
                end = text.AsSpan(rest).IndexOfAny(')', '\n') is var length and >= 0 ? rest + length : text.Length;
            if (end == text.Length)
                yield break;
            var (at, isWhole) = (start, start == 0 && text.Length == end + 1);
            start = rest;
            if (text[end] == '\n')
                continue;
            if (text[rest] == '.')
                yield return new(text[(rest + 1)..end], IsDotted: true, isWhole, at);
            else if (IsBracketed(text.AsSpan(rest, end - rest)))
                yield return new(text[(rest + 2)..(end - 2)], IsDotted: false, isWhole, at);
            else
                continue;
            start = end;
        }
    }

    // A name in brackets takes no index behind it: Tekton does not see such a variable, and leaves it as it is.
    private static bool IsBracketed(ReadOnlySpan<char> rest) => rest.Length >= 4 && rest is ['[', '"' or '\'', ..] && rest[^1] == ']' && rest[^2] == rest[1];

    /// <summary>The first variable with a prefix that is none of the known ones, such as <c>context.task.id</c>; null when there is none.</summary>
    public static (string Name, int At)? FirstUnknown(string text, string prefix, string[] known)
    {
        foreach (var use in Uses(text, prefix))
        {
            if (use.HasTooManyParts || !known.Contains(use.Name, StringComparer.Ordinal))
                return ($"{prefix}.{(use.HasTooManyParts ? use.Inside : use.Name)}", use.At);
        }

        return null;
    }

    /// <summary>A name without an index: <c>list[0]</c> and <c>list[*]</c> are <c>list</c>.</summary>
    public static string WithoutIndex(string name) => Index().Replace(name, "");

    [GeneratedRegex(@"\$\([_a-zA-Z0-9.-]+(\[([0-9]+|\*)\])?\)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Substitution();

    [GeneratedRegex(@"\[[0-9]*\*?\]", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Index();
}
