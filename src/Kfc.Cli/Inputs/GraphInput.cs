using Kfc.Ir;
using Kfc.Tracing;

namespace Kfc.Cli.Inputs;

/// <summary>Reads a graph from its JSON file.</summary>
internal static class GraphInput
{
    /// <summary>More than the reader of graphs accepts; what lies behind is not read, however long the file is.</summary>
    private const int MaxBytes = (16 * 1024 * 1024) + 1;

    public static InputContent Open(string path)
    {
        var read = GraphJson.Read(ReadHead(path), path.Replace('\\', '/'));
        return read.Graph is { } graph
            ? new([new(graph.Name, () => new TraceResult(graph, read.Diagnostics))], [])
            : new([], read.Diagnostics);
    }

    private static ReadOnlyMemory<byte> ReadHead(string path)
    {
        using var file = File.OpenRead(path);
        var buffer = new byte[(int)Math.Min(Math.Max(file.Length, 4096), MaxBytes)];
        return buffer.AsMemory(0, file.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false));
    }
}
