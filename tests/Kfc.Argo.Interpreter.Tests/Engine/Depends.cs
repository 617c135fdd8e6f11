using System.Text.RegularExpressions;

namespace Kfc.Argo.Interpreter.Tests;

/// <summary>The logic of <c>depends</c>: task names with results, and, or, not, parentheses.</summary>
internal sealed partial class Depends
{
    private readonly List<string> _words;
    private int _at;

    private Depends(string text)
    {
        _words = [.. Word().Matches(text).Select(m => m.Value)];
        if (string.Concat(_words) != string.Concat(text.Where(c => !char.IsWhiteSpace(c))))
        {
            throw new RefusedException($"depends '{text}' is not understood");
        }
    }

    /// <summary>The tasks that are named.</summary>
    public static IEnumerable<string> Tasks(string text) => new Depends(text)._words
        .Where(w => char.IsAsciiLetterOrDigit(w[0])).Select(w => w.Split('.')[0]).Distinct(StringComparer.Ordinal);

    public static bool Holds(string text, Func<string, Node> node)
    {
        var depends = new Depends(text);
        var result = depends.Either(node);
        return depends._at == depends._words.Count ? result : throw new RefusedException($"depends '{text}' is not understood");
    }

    private bool Either(Func<string, Node> node)
    {
        var result = Both(node);
        while (Accept("||"))
        {
            result |= Both(node);
        }

        return result;
    }

    private bool Both(Func<string, Node> node)
    {
        var result = Single(node);
        while (Accept("&&"))
        {
            result &= Single(node);
        }

        return result;
    }

    private bool Single(Func<string, Node> node)
    {
        if (Accept("!"))
        {
            return !Single(node);
        }

        if (Accept("("))
        {
            var inner = Either(node);
            return Accept(")") ? inner : throw new RefusedException("depends: ) is expected");
        }

        var parts = (_at < _words.Count ? _words[_at++] : throw new RefusedException("depends ends too early")).Split('.');
        var (phase, group) = (node(parts[0]).Phase, node(parts[0]));
        return (parts.Length == 1 ? "" : parts[1]) switch
        {
            "" => phase is Phase.Succeeded or Phase.Skipped,
            "Succeeded" => phase == Phase.Succeeded,
            "Failed" => phase == Phase.Failed,
            "Errored" => phase == Phase.Error,
            "Skipped" => phase == Phase.Skipped,
            "Omitted" => phase == Phase.Omitted,
            "Daemoned" => false,
            "AnySucceeded" => Looped(group).Iterations.Exists(i => i.Phase == Phase.Succeeded),
            "AllFailed" => Looped(group).Iterations.Count > 0 && group.Iterations.TrueForAll(i => i.Phase == Phase.Failed),
            var other => throw new RefusedException($"depends: there is no result {other}"),
        };
    }

    private static Node Looped(Node node) => node.IsLoop ? node : throw new RefusedException($"depends: {node.Path} is no loop");

    private bool Accept(string word)
    {
        if (_at >= _words.Count || _words[_at] != word)
        {
            return false;
        }

        _at++;
        return true;
    }

    [GeneratedRegex(@"[A-Za-z0-9][-A-Za-z0-9]*(?:\.[A-Za-z]+)?|&&|\|\||[!()]")]
    private static partial Regex Word();
}
