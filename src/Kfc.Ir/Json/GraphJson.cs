using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Kfc.Ir;

/// <summary>The JSON form of a graph. Writing what was read from written text gives the same text.</summary>
public static class GraphJson
{
    /// <summary>Most levels of nodes, expressions and types inside each other that are read.</summary>
    public const int MaxNesting = ShapeCheck.MaxDepth;

    /// <summary>Writes a graph: indented by two spaces, LF, one final newline; what is empty or unset is left out.</summary>
    /// <exception cref="JsonException">The graph is nested deeper than 1,000 JSON levels.</exception>
    public static string Write(PipelineGraph graph)
    {
        ArgumentNullException.ThrowIfNull(graph);
        var json = JsonSerializer.SerializeToUtf8Bytes(graph, TypeInfo(GraphJsonOptions.Canonical));
        return string.Create(Encoding.UTF8.GetCharCount(json) + 1, json, static (text, bytes) =>
        {
            Encoding.UTF8.GetChars(bytes, text);
            text[^1] = '\n';
        });
    }

    /// <summary>The graph's identity: SHA-256 in lower-case hexadecimal digits. Source positions do not count.</summary>
    /// <exception cref="JsonException">The graph is nested deeper than 1,000 JSON levels.</exception>
    public static string Hash(PipelineGraph graph)
    {
        ArgumentNullException.ThrowIfNull(graph);
        return Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(graph, TypeInfo(GraphJsonOptions.Hashed))));
    }

    /// <summary>Reads a graph from a file's bytes. Whatever is wrong with them is a diagnostic with line and column.</summary>
    /// <remarks>At most 16 MiB, and at most 64 levels of nodes, expressions and types inside each other.</remarks>
    /// <param name="utf8">The file.</param>
    /// <param name="fileName">Its name, for diagnostics.</param>
    public static GraphReadResult Read(ReadOnlyMemory<byte> utf8, string fileName)
    {
        var file = new JsonFile(utf8, fileName);
        var scan = new JsonScan(file);
        if (scan.Run() is { } malformed)
            return new(null, [malformed]);
        var values = scan.Values;
        if (VersionCheck.Run(values, file) is { } version)
            return new(null, [version]);
        var problems = new ShapeCheck(values, file).Run();
        if (!problems.IsEmpty)
            return new(null, problems);
        var graph = JsonSerializer.Deserialize(utf8.Span, TypeInfo(GraphJsonOptions.Canonical))!;
        problems = new StructureCheck(values, file).Run(graph);
        return problems.IsEmpty ? new(graph, []) : new(null, problems);
    }

    private static JsonTypeInfo<PipelineGraph> TypeInfo(JsonSerializerOptions options) =>
        (JsonTypeInfo<PipelineGraph>)options.GetTypeInfo(typeof(PipelineGraph));
}
