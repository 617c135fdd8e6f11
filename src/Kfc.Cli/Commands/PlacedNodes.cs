using Kfc.Ir;

namespace Kfc.Cli.Commands;

/// <summary>The nodes of a graph by the names that they have in manifests.</summary>
internal sealed class PlacedNodes : GraphVisitor
{
    private readonly string _engine;
    private readonly Dictionary<string, Node> _byName = new(StringComparer.Ordinal);
    private readonly List<Node> _patched = [];

    public PlacedNodes(PipelineGraph graph, string engine)
    {
        _engine = engine;
        IsRunPatched = graph.Settings.Patches.Any(p => p.Engine == engine);
        VisitGraph(graph);
    }

    /// <summary>Nodes whose objects the author changes for this engine.</summary>
    public IReadOnlyList<Node> Patched => _patched;

    /// <summary>Whether the author changes the object of the whole run.</summary>
    public bool IsRunPatched { get; }

    public override void VisitNode(Node node)
    {
        _byName.TryAdd(node.Id, node);
        base.VisitNode(node);
    }

    public override void VisitTask(TaskNode task)
    {
        if (task.Settings.Patches.Any(p => p.Engine == _engine))
            _patched.Add(task);
        base.VisitTask(task);
    }

    /// <summary>The first node that one of the names means: its own, or, with the names of its scopes or of an iteration around it, the longest part that is one.</summary>
    public Node? Named(IEnumerable<string> names) => names.Select(Named).FirstOrDefault(n => n is not null);

    private Node? Named(string name)
    {
        var words = name.Split('-');
        for (var length = words.Length; length > 0; length--)
        {
            for (var start = words.Length - length; start >= 0; start--)
            {
                if (_byName.TryGetValue(string.Join('-', words, start, length), out var node))
                    return node;
            }
        }

        return null;
    }
}
