using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Kfc.Compiler.Yaml;

/// <summary>Turns documents into the text of a file: LF, no byte order mark, one final newline, lines never folded.</summary>
public static class YamlText
{
    /// <summary>Writes documents in order, <c>---</c> between them.</summary>
    /// <param name="documents">The documents.</param>
    /// <param name="header">Comment lines, each with its <c>#</c>, LF between them; empty for none.</param>
    /// <exception cref="ArgumentException">A text holds half of a surrogate pair; the passes refuse such graphs.</exception>
    public static string Write(ImmutableArray<ManifestDocument> documents, string header)
    {
        using var output = new StringWriter(new StringBuilder(4096), CultureInfo.InvariantCulture) { NewLine = "\n" };
        if (header.Length > 0)
        {
            output.Write(header.TrimEnd('\n'));
            output.Write('\n');
        }

        var writer = new YamlTextWriter(output);
        for (var i = 0; i < documents.Length; i++)
        {
            writer.BeginDocument(first: i == 0);
            documents[i].Write(writer);
            writer.EndDocument();
        }

        writer.EndStream();
        var text = output.GetStringBuilder();
        if (text.Length > 0 && text[^1] != '\n')
            text.Append('\n');
        return text.ToString();
    }
}
