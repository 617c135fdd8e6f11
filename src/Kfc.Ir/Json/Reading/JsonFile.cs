using System.Text;

namespace Kfc.Ir;

/// <summary>The bytes of a file that is read, and places in it.</summary>
internal sealed class JsonFile(ReadOnlyMemory<byte> utf8, string name)
{
    public ReadOnlyMemory<byte> Utf8 { get; } = utf8;

    public string Name { get; } = name;

    /// <summary>Line and column, both from 1; a column is a UTF-16 code unit, as in editors.</summary>
    public SourcePosition At(int offset)
    {
        var before = Utf8.Span[..Math.Clamp(offset, 0, Utf8.Length)];
        var start = before.LastIndexOf((byte)'\n') + 1;
        return new(Name, before.Count((byte)'\n') + 1, Encoding.UTF8.GetCharCount(before[start..]) + 1);
    }

    /// <summary>The offset of a place that a JSON reader reports, both numbers from 0.</summary>
    public int Offset(long line, long byteInLine)
    {
        var offset = 0;
        for (; line > 0; line--)
        {
            var next = Utf8.Span[offset..].IndexOf((byte)'\n');
            if (next < 0)
                break;
            offset += next + 1;
        }

        return (int)Math.Min(offset + byteInLine, Utf8.Length);
    }
}
