using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Kfc.Tekton.Interpreter.Tests;

/// <summary>What <c>$(name)</c> stands for at one stage of a run.</summary>
/// <remarks>
/// Tekton replaces in several passes whose order is not promised, so a value that holds another variable may be expanded
/// in its turn. Here it always is: a document whose meaning hangs on the order shows itself.
/// </remarks>
internal sealed partial class Variables
{
    private const int Passes = 4;
    private readonly Dictionary<string, string> _texts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ImmutableArray<string>> _lists = new(StringComparer.Ordinal);

    public void Set(string name, string text) => _texts[name] = text;

    public void Set(string name, ParamValue value)
    {
        if (value.Items is { } items)
        {
            _lists[name] = items;
        }
        else
        {
            _texts[name] = value.Text;
        }
    }

    public ParamValue Value(string name) => _lists.TryGetValue(name, out var items) ? ParamValue.Of(items) : ParamValue.Of(_texts[name]);

    public Variables Copy()
    {
        var copy = new Variables();
        foreach (var (name, text) in _texts)
        {
            copy._texts.Add(name, text);
        }

        foreach (var (name, items) in _lists)
        {
            copy._lists.Add(name, items);
        }

        return copy;
    }

    public void Remove(Func<string, bool> condition)
    {
        foreach (var name in _texts.Keys.Concat(_lists.Keys).Where(condition).ToList())
        {
            _texts.Remove(name);
            _lists.Remove(name);
        }
    }

    /// <summary>Names of the variables that a text mentions, with their index or star.</summary>
    public static IEnumerable<string> Mentioned(string text) => Reference().Matches(text).Select(m => m.Groups[1].Value);

    public string Apply(string text)
    {
        for (var pass = 0; pass < Passes && text.Contains("$(", StringComparison.Ordinal); pass++)
        {
            var next = Reference().Replace(text, m => Find(m.Groups[1].Value) ?? m.Value);
            if (next == text)
            {
                break;
            }

            text = next;
        }

        return text;
    }

    /// <summary>Elements that consist of one <c>$(name[*])</c> become the list's elements.</summary>
    public ImmutableArray<string> ApplyList(ImmutableArray<string> texts) => [.. texts.SelectMany(t =>
        Star(t) is { } items ? items : [Apply(t)])];

    public ParamValue Apply(ParamValue value) =>
        value.Items is { } items ? ParamValue.Of(ApplyList(items))
        : Star(value.Text) is { } star ? ParamValue.Of(star)
        : ParamValue.Of(Apply(value.Text));

    public static bool IsWhole(string text) => Whole().IsMatch(text);

    private ImmutableArray<string>? Star(string text) =>
        Whole().Match(text) is { Success: true } m && _lists.TryGetValue(m.Groups[1].Value, out var items) ? items : null;

    private string? Find(string name)
    {
        if (_texts.TryGetValue(name, out var text))
        {
            return text;
        }

        var m = Indexed().Match(name);
        return m.Success && _lists.TryGetValue(m.Groups[1].Value, out var items) && int.Parse(m.Groups[2].ValueSpan, provider: null) is var i && i < items.Length
            ? items[i]
            : null;
    }

    [GeneratedRegex("""\$\(([_a-zA-Z][_a-zA-Z0-9.-]*(?:\[(?:\*|[0-9]+)\])?)\)""")]
    private static partial Regex Reference();

    [GeneratedRegex("""^\$\(([_a-zA-Z][_a-zA-Z0-9.-]*)\[\*\]\)\z""")]
    private static partial Regex Whole();

    [GeneratedRegex("""^(.*)\[([0-9]+)\]\z""")]
    private static partial Regex Indexed();
}
