using System.Text;
using Kfc.Import.Naming;

namespace Kfc.Import.Writing;

/// <summary>Indented C# with LF line ends.</summary>
internal sealed class SourceText
{
    private readonly StringBuilder _text = new();
    private int _depth;

    public SourceText Line(string text = "")
    {
        if (text.Length > 0)
            _text.Append(' ', _depth * 4).Append(text);
        _text.Append('\n');
        return this;
    }

    public SourceText Open(string bracket = "{")
    {
        Line(bracket);
        _depth++;
        return this;
    }

    public SourceText Close(string bracket = "}")
    {
        _depth--;
        return Line(bracket);
    }

    /// <summary>A documentation comment.</summary>
    public SourceText Doc(string element, string text)
    {
        var lines = CSharpText.Xml(text.Trim()).Split('\n').Select(line => line.TrimEnd()).ToList();
        if (lines.Count == 1)
            return Line($"/// <{element}>{lines[0]}</{element}>");
        Line($"/// <{element}>");
        foreach (var line in lines)
            Line($"/// {line}".TrimEnd());
        return Line($"/// </{element}>");
    }

    /// <summary>A text on lines of its own.</summary>
    public SourceText Block(string text, string after) => Block(text, after, "", CSharpText.RawQuotes(text));

    /// <summary>A text on lines of its own, with holes between as many braces as there are dollars.</summary>
    public SourceText Block(string text, string after, string dollars, string quotes)
    {
        Line(dollars + quotes);
        foreach (var line in text.Split('\n'))
            Line(line);
        return Line(quotes + after);
    }

    public override string ToString() => _text.ToString();
}
