using System.Text.Json;

namespace Kfc;

/// <summary>Files with one JSON object of plain values.</summary>
internal static class ArtifactJson
{
    /// <summary>Where a folder says more of itself.</summary>
    public const string Metadata = "metadata.json";

    public static void Write<T>(string path, ReadOnlySpan<(string Name, T Value)> values, Action<Utf8JsonWriter, string, T> write)
    {
        using var stream = File.Create(path);
        using var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, NewLine = "\n" });
        json.WriteStartObject();
        foreach (var (name, value) in values)
            write(json, name, value);
        json.WriteEndObject();
    }

    public static IReadOnlyDictionary<string, T> Read<T>(string path, Func<JsonElement, T> read)
    {
        var values = new Dictionary<string, T>(StringComparer.Ordinal);
        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(path));
            foreach (var property in document.RootElement.EnumerateObject())
                values[property.Name] = read(property.Value);
        }
        catch (Exception failure) when (failure is JsonException or InvalidOperationException or FormatException)
        {
            throw new InvalidDataException($"{Path.GetFileName(path)} is not as it should be: {failure.Message}", failure);
        }

        return values;
    }
}
