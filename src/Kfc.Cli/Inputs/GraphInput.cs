using Kfc.Ir;

namespace Kfc.Cli.Inputs;

/// <summary>Reads a graph from its JSON file.</summary>
internal static class GraphInput
{
    public static InputContent Open(string path)
    {
        var read = GraphJson.Read(File.ReadAllBytes(path), path.Replace('\\', '/'));
        return read.Graph is { } graph
            ? new([new(graph.Name, () => (graph, read.Diagnostics))], [])
            : new([], read.Diagnostics);
    }
}
