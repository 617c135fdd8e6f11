using System.Collections.Immutable;

namespace Kfc.Argo.Interpreter.Tests;

/// <summary>What an expression names.</summary>
internal static class References
{
    /// <exception cref="ExpressionException">A name or a function is not known.</exception>
    public static void Check(Syntax syntax, IReadOnlyDictionary<string, object?> names)
    {
        foreach (var part in Walk(syntax, []))
        {
            if (part.Syntax is Name name && !names.ContainsKey(name.Text) && !part.Lets.Contains(name.Text))
            {
                throw new ExpressionException($"unknown name {name.Text}", unknown: true);
            }

            if (part.Syntax is Call call && !Functions.Known(call.Function))
            {
                throw new ExpressionException($"unknown name {call.Function}", unknown: true);
            }
        }
    }

    public static bool Names(Syntax syntax, string root) => Walk(syntax, []).Any(p => p.Syntax is Name name && name.Text == root);

    /// <summary>Paths that are written out from a root, such as <c>tasks.a.status</c>; required unless behind <c>?.</c> or left of <c>??</c>.</summary>
    public static IEnumerable<(string Path, bool Required)> Paths(Syntax syntax, string root) => Paths(syntax, root, true);

    private static IEnumerable<(string Path, bool Required)> Paths(Syntax syntax, string root, bool required)
    {
        if (Written(syntax) is { } path)
        {
            return path.Text.StartsWith(root + ".", StringComparison.Ordinal) || path.Text == root ? [(path.Text, required && !path.Optional)] : [];
        }

        return syntax is Binary { Operator: "??" } either
            ? Paths(either.Left, root, false).Concat(Paths(either.Right, root, required))
            : Parts(syntax).SelectMany(p => Paths(p, root, required));
    }

    private static (string Text, bool Optional)? Written(Syntax syntax) => syntax switch
    {
        Name name => (name.Text, false),
        Member { Key: Constant { Value: string key } } member when Written(member.Target) is { } target =>
            ($"{target.Text}.{key}", target.Optional || member.Optional),
        _ => null,
    };

    private static IEnumerable<(Syntax Syntax, ImmutableHashSet<string> Lets)> Walk(Syntax syntax, ImmutableHashSet<string> lets)
    {
        yield return (syntax, lets);
        var inner = syntax is Let let ? lets.Add(let.Variable) : lets;
        foreach (var found in Parts(syntax).SelectMany(p => Walk(p, inner)))
        {
            yield return found;
        }
    }

    private static ImmutableArray<Syntax> Parts(Syntax syntax) => syntax switch
    {
        Member m => [m.Target, m.Key],
        Slice s => [s.Target, .. s.From is null ? Array.Empty<Syntax>() : [s.From], .. s.To is null ? Array.Empty<Syntax>() : [s.To]],
        Call c => c.Arguments,
        Unary u => [u.Operand],
        Binary b => [b.Left, b.Right],
        Ternary t => [t.Condition, t.Then, t.Else],
        ListOf l => l.Items,
        MapOf m => [.. m.Entries.SelectMany(e => new[] { e.Key, e.Value })],
        Let l => [l.Value, l.Body],
        _ => [],
    };
}
