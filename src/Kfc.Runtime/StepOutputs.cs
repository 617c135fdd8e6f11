using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Kfc.Runtime;

/// <summary>What a step makes. Values are held back until the method has ended well, then written so that a reader never sees a part.</summary>
public sealed class StepOutputs
{
    /// <summary>Most bytes of one value: what fits into one argument of the task that reads it. The variable overrides it.</summary>
    public const int DefaultLimit = 131_071;

    /// <summary>Environment variable with another limit, in bytes.</summary>
    public const string LimitVariable = "KFC_OUTPUT_LIMIT";

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private static readonly JsonWriterOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly List<(string Name, string Path, byte[] Bytes)> _values = [];
    private readonly List<(string Name, string Path)> _artifacts = [];

    /// <summary>A text.</summary>
    /// <param name="name">The output.</param>
    /// <param name="path">Where the engine reads it.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="StepContractException">It is null, is no text that UTF-8 can hold, or is too large.</exception>
    public void Text(string name, string path, string? value)
    {
        if (value is null)
            throw Bad($"The output '{name}' is null, which cannot travel.");
        byte[] bytes;
        try
        {
            bytes = Utf8.GetBytes(value);
        }
        catch (EncoderFallbackException)
        {
            throw Bad($"The output '{name}' holds half of a character.");
        }

        if (Array.IndexOf(bytes, (byte)0) >= 0)
            throw Bad($"The output '{name}' holds the character NUL.");
        var limit = Limit();
        if (bytes.Length > limit)
        {
            throw Bad(string.Create(
                CultureInfo.InvariantCulture,
                $"The output '{name}' has {bytes.Length} bytes, and {limit} can travel as a value; hand it over as a file (OutputFile<Dataset>)."));
        }

        // One final newline is cut when a value is read, so that a value that ends in one needs another.
        _values.Add((name, path, value.EndsWith('\n') ? [.. bytes, (byte)'\n'] : bytes));
    }

    /// <summary>A truth value.</summary>
    public void Bool(string name, string path, bool value) => Text(name, path, value ? "true" : "false");

    /// <summary>A whole number.</summary>
    public void Whole(string name, string path, long value) => Text(name, path, value.ToString(CultureInfo.InvariantCulture));

    /// <summary>A number.</summary>
    /// <exception cref="StepContractException">It is not finite.</exception>
    public void Double(string name, string path, double value) => Text(
        name, path, double.IsFinite(value) ? value.ToString("R", CultureInfo.InvariantCulture) : throw Bad($"The output '{name}' is {value.ToString(CultureInfo.InvariantCulture)}, which cannot travel."));

    /// <summary>A record or a list.</summary>
    public void Json<T>(string name, string path, T value, Action<Utf8JsonWriter, T> write)
    {
        ArgumentNullException.ThrowIfNull(write);
        if (value is null)
            throw Bad($"The output '{name}' is null, which cannot travel.");
        using var bytes = new MemoryStream();
        try
        {
            using var json = new Utf8JsonWriter(bytes, Compact);
            write(json, value);
        }
        catch (Exception failure) when (failure is ArgumentException or InvalidOperationException)
        {
            throw Bad($"The output '{name}' has no JSON: {failure.Message}");
        }

        Text(name, path, Encoding.UTF8.GetString(bytes.ToArray()));
    }

    /// <summary>A file or folder that the method makes itself; it must be there in the end.</summary>
    public void Artifact(string name, string path)
    {
        _artifacts.Add((name, path));
        if (Path.GetDirectoryName(Path.GetFullPath(path)) is { } folder)
            Directory.CreateDirectory(folder);
    }

    internal void Commit()
    {
        foreach (var (name, path) in _artifacts)
        {
            if (!File.Exists(path) && !Directory.Exists(path))
                throw Bad($"The method has not made its output '{name}'.");
        }

        foreach (var (name, path, bytes) in _values)
        {
            var full = Path.GetFullPath(path);
            var part = $"{full}.part";
            try
            {
                Directory.CreateDirectory(Path.GetDirectoryName(full)!);
                File.WriteAllBytes(part, bytes);
                File.Move(part, full, overwrite: true);
            }
            catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
            {
                throw Bad($"The output '{name}' cannot be written: {failure.Message}");
            }
        }
    }

    private static int Limit() =>
        int.TryParse(Environment.GetEnvironmentVariable(LimitVariable), NumberStyles.None, CultureInfo.InvariantCulture, out var limit) ? limit : DefaultLimit;

    private static StepContractException Bad(string message) => new(message, StepExit.BadOutput);
}
