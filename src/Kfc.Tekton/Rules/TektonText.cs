namespace Kfc.Tekton.Rules;

/// <summary>Reads references out of texts. Every text of a run is read several times, so nothing is made for those without references.</summary>
internal static class TektonText
{
    /// <summary>All references, without <c>$(</c> and <c>)</c>, and without the <c>[*]</c> that stands for a whole list.</summary>
    public static ReferenceReader References(string text) => new(text);

    /// <summary>The second part of a reference that begins with a word, such as the name in <c>params.NAME</c>; empty for all others.</summary>
    public static ReadOnlySpan<char> NameAfter(ReadOnlySpan<char> reference, ReadOnlySpan<char> prefix)
    {
        if (reference.Length <= prefix.Length + 1 || !reference.StartsWith(prefix, StringComparison.Ordinal) || reference[prefix.Length] != '.')
            return [];
        var rest = reference[(prefix.Length + 1)..];
        return rest.IndexOf('.') is var dot and >= 0 ? rest[..dot] : rest;
    }
}

/// <summary>Goes through the references of a text.</summary>
internal ref struct ReferenceReader(string text)
{
    private int _next;

    public ReadOnlySpan<char> Current { get; private set; }

    public readonly ReferenceReader GetEnumerator() => this;

    public bool MoveNext()
    {
        var at = text.IndexOf("$(", _next, StringComparison.Ordinal);
        var end = at < 0 ? -1 : text.IndexOf(')', at);
        if (end < 0)
            return false;
        Current = text.AsSpan(at + 2, end - at - 2);
        if (Current.EndsWith("[*]", StringComparison.Ordinal))
            Current = Current[..^3];
        _next = at + 2;
        return true;
    }
}
