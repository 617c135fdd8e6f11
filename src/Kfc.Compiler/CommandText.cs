using System.Text;

namespace Kfc.Compiler;

/// <summary>Words of a command as a POSIX shell takes them.</summary>
internal static class CommandText
{
    private const string Plain = "-_./:=@+,%";

    /// <summary>A word that a shell takes for one.</summary>
    /// <param name="word">The word.</param>
    /// <param name="plain">Further signs that may stand without quotes.</param>
    public static string Quoted(string word, string plain = "") =>
        word.Length > 0 && word.All(c => char.IsLetterOrDigit(c) || Plain.Contains(c, StringComparison.Ordinal) || plain.Contains(c, StringComparison.Ordinal))
            ? word
            : $"'{word.Replace("'", "'\\''", StringComparison.Ordinal)}'";

    /// <summary>The words of a command that was written with <see cref="Quoted"/>; null when it is another kind of text.</summary>
    public static List<string>? Words(string command)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        var (isQuoted, isWord) = (false, false);
        for (var i = 0; i < command.Length; i++)
        {
            switch (command[i])
            {
                case '\'':
                    (isQuoted, isWord) = (!isQuoted, true);
                    break;
                case '\\' when !isQuoted && i + 1 < command.Length:
                    word.Append(command[++i]);
                    isWord = true;
                    break;
                case ' ' when !isQuoted:
                    End();
                    break;
                default:
                    word.Append(command[i]);
                    isWord = true;
                    break;
            }
        }

        End();
        return isQuoted ? null : words;

        void End()
        {
            if (isWord)
                words.Add(word.ToString());
            word.Clear();
            isWord = false;
        }
    }
}
