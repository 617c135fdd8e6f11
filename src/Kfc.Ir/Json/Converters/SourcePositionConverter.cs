using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Kfc.Ir;

/// <summary>Writes a place as <c>file:line</c> or <c>file:line:column</c>.</summary>
internal sealed class SourcePositionConverter : JsonConverter<SourcePosition>
{
    public override SourcePosition Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        TryParse(reader.GetString()!, out var position)
            ? position
            : throw new JsonException("A source position is written as \"file:line\" or \"file:line:column\".");

    public override void Write(Utf8JsonWriter writer, SourcePosition value, JsonSerializerOptions options) =>
        writer.WriteStringValue(Format(value));

    /// <summary>A file whose own name ends like a line is always written with a column, so that the text reads back equal.</summary>
    public static string Format(SourcePosition position)
    {
        var line = Math.Max(position.Line, 0);
        var column = Math.Max(position.Column, 0);
        return column > 0 || TrySplit(position.File, out _, out _)
            ? string.Create(CultureInfo.InvariantCulture, $"{position.File}:{line}:{column}")
            : string.Create(CultureInfo.InvariantCulture, $"{position.File}:{line}");
    }

    public static bool TryParse(string text, out SourcePosition position)
    {
        position = SourcePosition.None;
        if (!TrySplit(text, out var rest, out var last))
            return false;
        position = TrySplit(rest, out var file, out var line) ? new(file, line, last) : new(rest, last);
        return true;
    }

    private static bool TrySplit(string text, out string before, out int number)
    {
        var colon = text.LastIndexOf(':');
        before = colon < 1 ? "" : text[..colon];
        number = 0;
        return colon >= 1 && int.TryParse(text.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out number);
    }
}
