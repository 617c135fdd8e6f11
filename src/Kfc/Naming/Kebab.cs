using System.Text;

namespace Kfc.Naming;

/// <summary>Turns names of members and types into names of the graph: <c>TrainAndSelect</c> becomes <c>train-and-select</c>.</summary>
internal static class Kebab
{
    /// <summary>Lower-case ASCII letters and digits, words joined by single hyphens; empty when the name has neither.</summary>
    public static string Of(string name)
    {
        var text = new StringBuilder(name.Length + 8);
        for (var i = 0; i < name.Length; i++)
        {
            var c = name[i];
            if (IsUpper(c))
            {
                var startsWord = i > 0 && (IsLowerOrDigit(name[i - 1]) || (IsUpper(name[i - 1]) && i + 1 < name.Length && IsLower(name[i + 1])));
                if (startsWord)
                    Hyphen(text);
                text.Append((char)(c + ('a' - 'A')));
            }
            else if (IsLowerOrDigit(c))
            {
                text.Append(c);
            }
            else
            {
                Hyphen(text);
            }
        }

        return text.ToString().TrimEnd('-');
    }

    private static void Hyphen(StringBuilder text)
    {
        if (text.Length > 0 && text[text.Length - 1] != '-')
            text.Append('-');
    }

    private static bool IsUpper(char c) => c is >= 'A' and <= 'Z';

    private static bool IsLower(char c) => c is >= 'a' and <= 'z';

    private static bool IsLowerOrDigit(char c) => IsLower(c) || c is >= '0' and <= '9';
}
