using System.Text.Json;

namespace Kfc;

/// <summary>A file that a method reads: a parameter of this type is an artifact input of its component.</summary>
/// <typeparam name="TKind">The kind of artifact, such as <c>Dataset</c>.</typeparam>
/// <param name="path">Where it is.</param>
public sealed class InputFile<TKind>(string path)
{
    /// <summary>Where it is.</summary>
    public string Path { get; } = path;

    /// <summary>Opens it.</summary>
    public FileStream OpenRead() => File.OpenRead(Path);

    /// <summary>All of it, as UTF-8.</summary>
    public string ReadAllText() => File.ReadAllText(Path);

    /// <summary>Its lines, one after the other.</summary>
    public IEnumerable<string> ReadLines() => File.ReadLines(Path);
}

/// <summary>A folder that a method reads.</summary>
/// <typeparam name="TKind">The kind of artifact, such as <c>Dataset</c>.</typeparam>
/// <param name="path">Where it is.</param>
public sealed class InputDirectory<TKind>(string path)
{
    /// <summary>Where it is.</summary>
    public string Path { get; } = path;
}

/// <summary>A file that a method makes: a parameter of this type is an artifact output of its component.</summary>
/// <typeparam name="TKind">The kind of artifact, such as <c>Model</c>.</typeparam>
/// <param name="path">Where it belongs; its folder exists.</param>
public sealed class OutputFile<TKind>(string path)
{
    /// <summary>Where it belongs; its folder exists.</summary>
    public string Path { get; } = path;

    /// <summary>Makes the file.</summary>
    public FileStream OpenWrite() => File.Create(Path);

    /// <summary>Makes the file of a text, as UTF-8.</summary>
    public void WriteAllText(string text) => File.WriteAllText(Path, text);

    /// <summary>Makes the file of measurements: one JSON object of numbers, in the order given.</summary>
    /// <exception cref="ArgumentException">A number is not finite.</exception>
    public void WriteMetrics(params ReadOnlySpan<(string Name, double Value)> metrics)
    {
        using var stream = File.Create(Path);
        using var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, NewLine = "\n" });
        json.WriteStartObject();
        foreach (var (name, value) in metrics)
            json.WriteNumber(name, value);
        json.WriteEndObject();
    }
}

/// <summary>A folder that a method makes.</summary>
/// <typeparam name="TKind">The kind of artifact, such as <c>Model</c>.</typeparam>
public sealed class OutputDirectory<TKind>
{
    /// <summary>Makes the folder.</summary>
    /// <param name="path">Where it belongs.</param>
    public OutputDirectory(string path) => Path = Directory.CreateDirectory(path).FullName;

    /// <summary>Where it is.</summary>
    public string Path { get; }

    /// <summary>The path of a file in it.</summary>
    public string File(string name) => System.IO.Path.Combine(Path, name);

    /// <summary>Says more about what is in the folder: <c>metadata.json</c>, one object of texts.</summary>
    public void WriteMetadata(params ReadOnlySpan<(string Name, string Value)> metadata)
    {
        using var stream = System.IO.File.Create(File("metadata.json"));
        using var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, NewLine = "\n" });
        json.WriteStartObject();
        foreach (var (name, value) in metadata)
            json.WriteString(name, value);
        json.WriteEndObject();
    }
}
