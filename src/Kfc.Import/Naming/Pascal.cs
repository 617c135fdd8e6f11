using System.Text;

namespace Kfc.Import.Naming;

/// <summary>Turns names of files, which may hold anything, into names of C# members: <c>label column</c> becomes <c>LabelColumn</c>.</summary>
internal static class Pascal
{
    /// <summary>The name; empty when it holds neither ASCII letters nor digits.</summary>
    public static string Of(string name)
    {
        var result = new StringBuilder(name.Length);
        var word = new StringBuilder();
        foreach (var c in name)
        {
            if (char.IsAsciiLetterOrDigit(c))
                word.Append(c);
            else
                Take(word, result);
        }

        Take(word, result);
        if (result.Length > 0 && char.IsAsciiDigit(result[0]))
            result.Insert(0, 'N');
        return result.ToString();
    }

    /// <summary>A word in capitals becomes an ordinary one; other capitals inside words stay.</summary>
    private static void Take(StringBuilder word, StringBuilder result)
    {
        if (word.Length == 0)
            return;
        var text = word.ToString();
        word.Clear();
        var tail = text.Length > 1 && text.All(c => !char.IsAsciiLetterLower(c)) && text.Any(char.IsAsciiLetter)
            ? Lower(text[1..])
            : text[1..];

        // A digit between two numbers' ends would run them together: v1_2 and v12 are different names.
        if (result.Length > 0 && char.IsAsciiDigit(result[^1]) && char.IsAsciiDigit(text[0]))
            result.Append('_');
        result.Append(char.ToUpperInvariant(text[0])).Append(tail);
    }

    private static string Lower(string text) => string.Create(text.Length, text, static (span, from) =>
    {
        for (var i = 0; i < from.Length; i++)
            span[i] = char.IsAsciiLetterUpper(from[i]) ? (char)(from[i] + ('a' - 'A')) : from[i];
    });
}
