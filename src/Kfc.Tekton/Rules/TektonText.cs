namespace Kfc.Tekton.Rules;

/// <summary>Reads references out of texts.</summary>
internal static class TektonText
{
    /// <summary>All references, without <c>$(</c> and <c>)</c>, split at dots.</summary>
    public static IEnumerable<string[]> References(string text)
    {
        for (var at = text.IndexOf("$(", StringComparison.Ordinal); at >= 0; at = text.IndexOf("$(", at + 2, StringComparison.Ordinal))
        {
            var end = text.IndexOf(')', at);
            if (end < 0)
                yield break;
            yield return text[(at + 2)..end].Replace("[*]", "", StringComparison.Ordinal).Split('.');
        }
    }

    /// <summary>The second parts of the references that begin with a word.</summary>
    public static IEnumerable<string> Names(string text, string prefix) =>
        References(text).Where(r => r.Length > 1 && r[0] == prefix).Select(r => r[1]);
}
