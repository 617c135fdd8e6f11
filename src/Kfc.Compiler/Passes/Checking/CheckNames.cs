using System.Collections.Immutable;
using Kfc.Compiler.Diagnostics;
using Kfc.Ir;

namespace Kfc.Compiler.Passes.Checking;

/// <summary>Names are unique where they must be, declarations are well formed.</summary>
internal static class CheckNames
{
    public static void Run(PipelineGraph graph, GraphIndex index, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        foreach (var node in index.Duplicates)
            diagnostics.Add(GraphDiagnostics.DuplicateId.At(node.Source, node.Id, Place(index.Nodes[node.Id].Source)));

        Unique(graph.Parameters.Select(p => (p.Name, p.Source)), $"Pipeline '{graph.Name}'", "parameters", diagnostics);
        Unique(graph.Outputs.Select(o => (o.Name, graph.Source)), $"Pipeline '{graph.Name}'", "outputs", diagnostics);
        foreach (var (name, component) in graph.Components)
        {
            var ports = component.Inputs.Select(port => port.Name).Concat(component.Outputs.Select(port => port.Name));
            Unique(ports.Select(port => (port, graph.Source)), $"Component '{name}'", "inputs or outputs", diagnostics);
        }

        foreach (var parameter in graph.Parameters)
        {
            if (parameter.Type is ArtifactType)
                diagnostics.Add(GraphDiagnostics.BadDefault.At(parameter.Source, parameter.Name, $"a file of kind {parameter.Type} cannot be given as a text"));
            else if (parameter.Default is { } value && !WireText.TryParse(parameter.Type, value, out _))
                diagnostics.Add(GraphDiagnostics.BadDefault.At(parameter.Source, parameter.Name, $"its default '{value}' is not a {parameter.Type}"));
        }
    }

    public static void Unique(
        IEnumerable<(string Name, SourcePosition Source)> names, string owner, string kind, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (name, source) in names)
        {
            if (!seen.Add(name))
                diagnostics.Add(GraphDiagnostics.DuplicateName.At(source, owner, kind, name));
        }
    }

    private static string Place(SourcePosition source) => source.IsKnown ? source.ToString() : "another place";
}
