namespace Kfc.Argo.Interpreter.Tests;

/// <summary>A reference as its words: <c>tasks['a'].outputs.parameters['b']</c> is <c>tasks, a, outputs, parameters, b</c>.</summary>
internal static class Reference
{
    private static readonly string[] Roots = ["inputs", "tasks", "steps", "item", "each", "turn", "workflow", "outputs", "pod", "retries", "lastRetry"];

    /// <summary>The words, or none when the expression is something else than a reference that must exist.</summary>
    public static IReadOnlyList<string> Words(Syntax syntax) => syntax switch
    {
        Name name when Roots.Contains(name.Text, StringComparer.Ordinal) => [name.Text],
        Member { Optional: false, Key: Constant { Value: string key } } member when Words(member.Target) is { Count: > 0 } target => [.. target, key],
        _ => [],
    };

    public static Syntax Of(IEnumerable<string> words) =>
        words.Skip(1).Aggregate((Syntax)new Name(words.First()), (target, word) => new Member(target, new Constant(word), false));

    /// <summary>What a plain tag names, or null when it is a tag of something else than the engine.</summary>
    public static Syntax? OfTag(string tag) =>
        tag.Trim().Split('.') is var words && Roots.Contains(words[0], StringComparer.Ordinal) && !words.Contains("") ? Of(words) : null;

    /// <summary>Whether the value is a text: parameters and what the run says of itself are, items need not be.</summary>
    public static bool IsText(IReadOnlyList<string> words) =>
        words is ["workflow", not "parameters", ..] or ["workflow", "parameters", _] or [.., "parameters", _] or [.., "status"] or [.., "result"];

    /// <summary>Changes the name behind a root, as in <c>tasks.NAME</c>, wherever the expression has it.</summary>
    public static Syntax Rename(Syntax syntax, string root, Func<string, string> name) => SyntaxMap.Map(syntax, s =>
        s is Member { Target: Name { Text: var text }, Key: Constant { Value: string key } } member && text == root
            ? member with { Key = new Constant(name(key)) }
            : s);
}
