using Kfc.Validation.Yaml;

namespace Kfc.Validation.Rules.Argo;

/// <summary>A task of a DAG, or a step: the call of a template.</summary>
internal sealed class ArgoCall(MapNode node, string section, int group)
{
    private ArgoTemplate? _inline;
    private IReadOnlyList<Calls.DagEdge>? _edges;

    public MapNode Node { get; } = node;

    /// <summary><c>tasks</c> or <c>steps</c>: how others name it.</summary>
    public string Section { get; } = section;

    /// <summary>Number of the group of a step.</summary>
    public int Group { get; } = group;

    public string Name => Node.Text("name");

    public ArgoTemplate? Inline => _inline ??= Node.Map("inline") is { } inline ? new(inline) : null;

    /// <summary>What a task of a DAG waits for.</summary>
    public IReadOnlyList<Calls.DagEdge> Edges => _edges ??= [.. Calls.DagEdges.Read(Node)];

    public bool IsLoop => Node.HasContent("withItems") || Node.HasContent("withParam") || Node.Has("withSequence");

    /// <summary>Whether outputs of all rounds are put together, as far as Argo's own validation knows.</summary>
    public bool IsAggregated => Node.HasContent("withItems") || Node.HasContent("withParam");

    public IEnumerable<MapNode> Parameters => Node.Map("arguments")?.Maps("parameters") ?? [];

    public IEnumerable<MapNode> Artifacts => Node.Map("arguments")?.Maps("artifacts") ?? [];
}
