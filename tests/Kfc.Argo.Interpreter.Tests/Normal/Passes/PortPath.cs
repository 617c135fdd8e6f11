using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Kfc.Argo.Interpreter.Tests;

/// <summary>Where a container finds an input, or leaves an output.</summary>
/// <param name="Path">The path.</param>
/// <param name="Name">The port, as the normal form names it.</param>
internal sealed record PortPath(string Path, string Name)
{
    private static readonly string[] CommandLine = ["command", "args", "source", "workingDir"];

    /// <summary>The path as a word: not the beginning or the end of another name, but of a path below it.</summary>
    private Regex Word { get; } = new($@"(?<![-A-Za-z0-9_./]){Regex.Escape(Path)}(?![-A-Za-z0-9_]|\.[A-Za-z0-9])", RegexOptions.None, TimeSpan.FromSeconds(1));

    public static List<PortPath> All(JsonObject body) =>
    [
        .. body["outputs"].List("parameters").SelectMany(o => Of(o["valueFrom"].Text("path"), $"<output {o.Name()}>")),
        .. body["outputs"].List("artifacts").SelectMany(o => Of(o.Text("path"), $"<output {o.Name()}>")),
        .. body["inputs"].List("artifacts").SelectMany(i => Of(i.Text("path"), $"<input {i.Name()}>")),
    ];

    /// <summary>Whether one of the two is another one's path, or lies inside of it.</summary>
    public bool Overlaps(PortPath other) => other != this
        && ($"{other.Path}/".StartsWith($"{Path}/", StringComparison.Ordinal) || $"{Path}/".StartsWith($"{other.Path}/", StringComparison.Ordinal));

    /// <summary>Whether the command line names the path.</summary>
    public bool IsIn(JsonObject body) => Tree.AnyText(body, (field, text) => CommandLine.Contains(field, StringComparer.Ordinal) && Word.IsMatch(text));

    /// <summary>A text with the name instead of the path, where the command line or the port has it.</summary>
    public string Named(string field, string text) => field == "path" ? (text == Path ? Name : text)
        : CommandLine.Contains(field, StringComparer.Ordinal) ? Word.Replace(text, _ => Name)
        : text;

    private static PortPath[] Of(string? path, string name) => path is null ? [] : [new(path, name)];
}
