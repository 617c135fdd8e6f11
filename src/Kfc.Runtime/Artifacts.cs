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

    /// <summary>The measurements that <see cref="OutputFile{TKind}.WriteMetrics"/> wrote, by name.</summary>
    /// <exception cref="InvalidDataException">The file is no JSON object of numbers.</exception>
    public IReadOnlyDictionary<string, double> ReadMetrics() => ArtifactJson.Read(Path, static value => value.GetDouble());
}

/// <summary>A folder that a method reads.</summary>
/// <typeparam name="TKind">The kind of artifact, such as <c>Dataset</c>.</typeparam>
/// <param name="path">Where it is.</param>
public sealed class InputDirectory<TKind>(string path)
{
    /// <summary>Where it is.</summary>
    public string Path { get; } = path;

    /// <summary>The path of a file in it.</summary>
    public string File(string name) => System.IO.Path.Combine(Path, name);

    /// <summary>What <see cref="OutputDirectory{TKind}.WriteMetadata"/> said of the folder, by name; empty when nothing was said.</summary>
    /// <exception cref="InvalidDataException">The file of it is no JSON object of texts.</exception>
    public IReadOnlyDictionary<string, string> ReadMetadata() => System.IO.File.Exists(File(ArtifactJson.Metadata))
        ? ArtifactJson.Read(File(ArtifactJson.Metadata), static value => value.GetString() ?? throw new InvalidOperationException("null is no text"))
        : new Dictionary<string, string>(StringComparer.Ordinal);
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
    public void WriteMetrics(params ReadOnlySpan<(string Name, double Value)> metrics) =>
        ArtifactJson.Write(Path, metrics, static (json, name, value) => json.WriteNumber(name, value));
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

    /// <summary>Says more about what is in the folder: <c>metadata.json</c>, one object of texts. A single file has no place for such; hand over a folder then.</summary>
    public void WriteMetadata(params ReadOnlySpan<(string Name, string Value)> metadata) =>
        ArtifactJson.Write(File(ArtifactJson.Metadata), metadata, static (json, name, value) => json.WriteString(name, value));
}
