using Kfc.Validation.Yaml;

namespace Kfc.Validation.Rules.Argo;

/// <summary>A tag <c>{{...}}</c> in a text.</summary>
/// <param name="Inside">What stands between the braces, without spaces at the ends.</param>
/// <param name="IsExpression">Whether it is an expression: it began with <c>=</c>, which is cut off.</param>
internal readonly record struct Tag(string Inside, bool IsExpression)
{
    private static readonly string[] KnownBeginnings = ["item.", "steps.", "inputs.", "outputs.", "pod.", "workflow.", "tasks."];

    /// <summary>Whether Argo looks the name up; all other tags are left to whoever reads the text later.</summary>
    public bool IsVariable => !IsExpression && KnownBeginnings.Any(Inside.StartsWith);

    /// <summary>The tags of a text. A tag ends at the next braces, whatever stands between.</summary>
    public static IEnumerable<Tag> In(string text) => Placed(text).Select(t => t.Tag);

    /// <summary>The tags of a text, and where each begins.</summary>
    public static IEnumerable<(Tag Tag, int At)> Placed(string text)
    {
        for (var start = text.IndexOf("{{", StringComparison.Ordinal); start >= 0;)
        {
            var end = text.IndexOf("}}", start + 2, StringComparison.Ordinal);
            if (end < 0)
                yield break;
            var inside = text[(start + 2)..end].Trim();
            yield return (inside.StartsWith('=') ? new(inside[1..].Trim(), IsExpression: true) : new(inside, IsExpression: false), start);
            start = text.IndexOf("{{", end + 2, StringComparison.Ordinal);
        }
    }

    /// <summary>The text with a word in the place of each tag that is picked.</summary>
    public static string Replace(string text, string word, Func<Tag, bool> picks)
    {
        var replaced = new System.Text.StringBuilder();
        var done = 0;
        for (var start = text.IndexOf("{{", StringComparison.Ordinal); start >= 0;)
        {
            var end = text.IndexOf("}}", start + 2, StringComparison.Ordinal);
            if (end < 0)
                break;
            if (picks(In(text[start..(end + 2)]).First()))
            {
                replaced.Append(text, done, start - done).Append(word);
                done = end + 2;
            }

            start = text.IndexOf("{{", end + 2, StringComparison.Ordinal);
        }

        return replaced.Append(text, done, text.Length - done).ToString();
    }

    /// <summary>What follows braces that are never closed, or null when all are.</summary>
    public static string? Unclosed(string text)
    {
        for (var start = text.IndexOf("{{", StringComparison.Ordinal); start >= 0;)
        {
            var end = text.IndexOf("}}", start + 2, StringComparison.Ordinal);
            if (end < 0)
                return text[(start + 2)..].TrimStart();
            start = text.IndexOf("{{", end + 2, StringComparison.Ordinal);
        }

        return null;
    }
}
