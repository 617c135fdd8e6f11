using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace Kfc.Ir;

/// <summary>Splits a file into values, and refuses whatever could make later steps fail, loop or overflow.</summary>
internal sealed class JsonScan(JsonFile file)
{
    /// <summary>Most bytes of a file: 16 MiB.</summary>
    public const int MaxBytes = 16 * 1024 * 1024;

    /// <summary>Most values in a file.</summary>
    public const int MaxValues = 4_000_000;

    /// <summary>Most JSON levels: enough for <see cref="ShapeCheck.MaxDepth"/> levels of nodes, expressions and types.</summary>
    public const int MaxDepth = 320;

    private readonly List<JsonValue> _values = [];
    private readonly Stack<int> _open = new();
    private readonly List<HashSet<string>> _names = [];

    /// <summary>The values in the order of the file, the outermost first.</summary>
    public JsonValue[] Values => [.. _values];

    /// <summary>Scans the file; null when it is sound.</summary>
    public Diagnostic? Run() => CheckBytes() ?? Scan();

    private Diagnostic? CheckBytes()
    {
        var bytes = file.Utf8.Span;
        if (bytes.Length > MaxBytes)
            return GraphJsonDiagnostics.TooLarge.At(new(file.Name, 1, 1), $"{bytes.Length} bytes", $"{MaxBytes} bytes (16 MiB)");
        if (bytes.StartsWith("\uFEFF"u8))
            return GraphJsonDiagnostics.BadEncoding.At(file.At(0), "The file begins with a byte order mark.");
        if (Utf8.IsValid(bytes))
            return null;
        var offset = 0;
        while (Rune.DecodeFromUtf8(bytes[offset..], out _, out var length) == System.Buffers.OperationStatus.Done)
            offset += length;
        return GraphJsonDiagnostics.BadEncoding.At(file.At(offset), $"The byte 0x{bytes[offset]:X2} is not UTF-8 here.");
    }

    private Diagnostic? Scan()
    {
        var reader = new Utf8JsonReader(file.Utf8.Span, new JsonReaderOptions { MaxDepth = MaxDepth + 1 });
        try
        {
            string? name = null;
            var nameStart = 0;
            while (reader.Read())
            {
                switch (reader.TokenType)
                {
                    case JsonTokenType.PropertyName:
                        nameStart = (int)reader.TokenStartIndex;
                        name = reader.GetString()!;
                        if (!_names[_open.Count - 1].Add(name))
                            return GraphJsonDiagnostics.DuplicateField.At(file.At(nameStart), Shorten(name));
                        break;
                    case JsonTokenType.EndObject or JsonTokenType.EndArray:
                        CollectionsMarshal.AsSpan(_values)[_open.Pop()].Next = _values.Count;
                        break;
                    default:
                        if (Add(ref reader, name, nameStart) is { } problem)
                            return problem;
                        name = null;
                        break;
                }
            }

            return null;
        }
        catch (JsonException e)
        {
            return GraphJsonDiagnostics.Malformed.At(file.At(file.Offset(e.LineNumber ?? 0, e.BytePositionInLine ?? 0)), Sentence(e.Message));
        }
        catch (InvalidOperationException)
        {
            return GraphJsonDiagnostics.BadEncoding.At(file.At((int)reader.TokenStartIndex), "The text has half of a surrogate pair.");
        }
    }

    private Diagnostic? Add(ref Utf8JsonReader reader, string? name, int nameStart)
    {
        var start = (int)reader.TokenStartIndex;
        if (_values.Count == MaxValues)
            return GraphJsonDiagnostics.TooLarge.At(file.At(start), $"more than {MaxValues} values", $"{MaxValues} values");
        if (reader is { TokenType: JsonTokenType.String, ValueIsEscaped: true })
            _ = reader.GetString(); // throws for half of a surrogate pair
        _values.Add(new()
        {
            Type = reader.TokenType,
            Start = start,
            End = (int)reader.BytesConsumed,
            Next = _values.Count + 1,
            NameStart = nameStart,
            Name = name,
        });
        if (reader.TokenType is not (JsonTokenType.StartObject or JsonTokenType.StartArray))
            return null;
        if (_open.Count == MaxDepth)
            return GraphJsonDiagnostics.TooDeep.At(file.At(start), MaxDepth, "JSON levels");
        Open();
        return null;
    }

    /// <summary>A large set is not cleared for reuse: clearing costs its capacity, again and again.</summary>
    private void Open()
    {
        _open.Push(_values.Count - 1);
        if (_names.Count < _open.Count)
            _names.Add(new(StringComparer.Ordinal));
        else if (_names[_open.Count - 1].Count > 100)
            _names[_open.Count - 1] = new(StringComparer.Ordinal);
        else
            _names[_open.Count - 1].Clear();
    }

    /// <summary>File contents in messages stay short.</summary>
    public static string Shorten(string text) => text.Length <= 60 ? text : text[..(char.IsHighSurrogate(text[58]) ? 58 : 59)] + "…";

    private static string Sentence(string message)
    {
        var end = message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return end < 0 ? message : message[..end];
    }
}
