using Kfc.Ir;

namespace Kfc.Tracing;

/// <summary>A scope that is being filled.</summary>
internal sealed class RegionDraft
{
    private readonly List<NodeDraft> _nodes = [];

    public NodeDraft? Last => _nodes.Count == 0 ? null : _nodes[^1];

    public void Add(NodeDraft node) => _nodes.Add(node);

    public Region Build(SourceFiles files) => new([.. _nodes.Select(node => node.Build(files))]);
}
