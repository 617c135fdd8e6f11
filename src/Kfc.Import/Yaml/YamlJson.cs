using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Kfc.Import.Yaml;

/// <summary>The JSON text of a YAML value, by YAML 1.2's core schema.</summary>
internal static class YamlJson
{
    private static readonly JsonWriterOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Of(YamlValue value)
    {
        using var bytes = new MemoryStream();
        using (var writer = new Utf8JsonWriter(bytes, Compact))
            Write(writer, value);
        return System.Text.Encoding.UTF8.GetString(bytes.ToArray());
    }

    private static void Write(Utf8JsonWriter writer, YamlValue value)
    {
        switch (value.Kind)
        {
            case YamlKind.Mapping:
                writer.WriteStartObject();
                foreach (var key in value.Keys)
                {
                    writer.WritePropertyName(key);
                    Write(writer, value.Field(key));
                }

                writer.WriteEndObject();
                break;
            case YamlKind.Sequence:
                writer.WriteStartArray();
                foreach (var item in value.Items)
                    Write(writer, item);
                writer.WriteEndArray();
                break;
            default:
                Scalar(writer, value);
                break;
        }
    }

    private static void Scalar(Utf8JsonWriter writer, YamlValue value)
    {
        if (value.IsNull)
            writer.WriteNullValue();
        else if (value.IsTrue)
            writer.WriteBooleanValue(true);
        else if (value.IsPlain && value.Text is "false" or "False" or "FALSE")
            writer.WriteBooleanValue(false);
        else if (value.IsPlain && long.TryParse(value.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole))
            writer.WriteNumberValue(whole);
        else if (value.IsPlain && double.TryParse(value.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number))
            writer.WriteNumberValue(number);
        else
            writer.WriteStringValue(value.Text);
    }
}
