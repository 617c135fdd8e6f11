namespace Kfc.Cli.Commands;

/// <summary>A document of an emitted file.</summary>
/// <param name="Text">Its text.</param>
/// <param name="FirstLine">Number of its first line in the file, from 1.</param>
internal sealed record EmittedPart(string Text, int FirstLine)
{
    private const string Mark = "\n---\n";

    /// <summary>The documents of a file: each is stored by itself, so each is measured by itself.</summary>
    public static IReadOnlyList<EmittedPart> Of(string file)
    {
        var parts = new List<EmittedPart>();
        var (start, line) = (0, 1);
        for (var end = file.IndexOf(Mark, StringComparison.Ordinal); end >= 0; end = file.IndexOf(Mark, start, StringComparison.Ordinal))
        {
            parts.Add(new(file[start..(end + 1)], line));
            line += file.AsSpan(start, end + Mark.Length - start).Count('\n');
            start = end + Mark.Length;
        }

        parts.Add(new(file[start..], line));
        return parts;
    }

    /// <summary>Names of the mappings that a line stands in, the innermost first: the writer puts names before what they name.</summary>
    public IEnumerable<string> NamesAbove(int line)
    {
        var lines = Text.Split('\n');
        var limit = int.MaxValue;
        for (var i = Math.Min(line, lines.Length) - 1; i >= 0 && limit >= 0; i--)
        {
            var rest = lines[i].TrimStart(' ');
            var isItem = rest.StartsWith("- ", StringComparison.Ordinal);
            var content = isItem ? rest[2..] : rest;
            var column = lines[i].Length - content.Length;
            if (content.Length == 0 || column > limit)
                continue;
            // Behind an item come its neighbours, which are not around the line; around it is what stands further to the left.
            limit = isItem ? column - 2 : column;
            if (content.StartsWith("name: ", StringComparison.Ordinal))
                yield return content["name: ".Length..].Trim('"');
        }
    }
}
