using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Kfc.Validation.Yaml;

/// <summary>Finds how far the lines of a literal block stand in: the parser cuts it off and does not tell.</summary>
internal static class LiteralBlock
{
    /// <summary>The columns before each line of the block; 0 when it is no literal block, or one behind an anchor or a tag.</summary>
    public static int IndentationOf(Scalar scalar, string text)
    {
        var header = (int)scalar.Start.Index;
        if (scalar.Style != ScalarStyle.Literal || header >= text.Length || text[header] != '|')
            return 0;
        var lines = text.IndexOf('\n', header);
        return lines < 0 ? 0 : Math.Max(0, FirstWord(text.AsSpan(lines + 1)) - FirstWord(scalar.Value));
    }

    /// <summary>Spaces before the first character in the first line that has any; with a number in its header a block may begin with spaces of its own.</summary>
    private static int FirstWord(ReadOnlySpan<char> lines)
    {
        var word = lines.IndexOfAnyExcept(" \r\n");
        return word < 0 ? 0 : word - lines[..word].LastIndexOf('\n') - 1;
    }
}
