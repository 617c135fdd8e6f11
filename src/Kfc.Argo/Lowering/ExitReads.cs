using Kfc.Ir;

namespace Kfc.Argo.Lowering;

/// <summary>
/// What exit handlers read of the part that they close. It may be missing, and a part that failed has no outputs; so these values
/// are reported as outputs of the run as soon as they are made, and a handler's task that needs a missing one is skipped.
/// </summary>
internal sealed class ExitReads
{
    private readonly Dictionary<Value, string> _names = [];
    private readonly Dictionary<Value, string> _handlers = [];
    private readonly HashSet<string> _marked = new(StringComparer.Ordinal);
    private readonly List<Diagnostic> _diagnostics;
    private readonly PipelineGraph _graph;
    private readonly NodeIndex _nodes;

    public ExitReads(PipelineGraph graph, NodeIndex nodes, List<Diagnostic> diagnostics)
    {
        (_graph, _nodes, _diagnostics) = (graph, nodes, diagnostics);
        new Regions(this, diagnostics).VisitRegion(graph.Root);
    }

    /// <summary>The name under which a value is reported; null when no handler reads it.</summary>
    public string? NameOf(Value value) => _names.GetValueOrDefault(value);

    /// <summary>
    /// The name under which a task reports that it has succeeded, as expressions see no artifacts; null when no handler reads one of the task's.
    /// </summary>
    public string? MarkOf(string task) => _marked.Contains(task) ? $"kfc_{task.Replace('-', '_')}___made" : null;

    /// <summary>Refuses what may be missing although its node has ended well: it would be reported as an empty text.</summary>
    public void Refuse(Value value, SourcePosition source)
    {
        if (_handlers.TryGetValue(value, out var handler))
            _diagnostics.Add(ArgoDiagnostics.ExitReadsValue.At(source, handler, value.Node));
    }

    /// <summary>The reported value as an expression.</summary>
    public static string Code(string name) => $"workflow.outputs?.parameters?.{name}";

    /// <summary>Names without dashes, so that they can stand behind a dot. Ids have no underscores, and no two values the same name.</summary>
    private void Add(Value value, string handler)
    {
        var name = $"kfc_{value.Node.Replace('-', '_')}__{value.Name.Replace('-', '_')}";
        _names.TryAdd(value, name);
        _handlers.TryAdd(value, handler);
        if (value.Kind != ValueKind.Output || _graph.Components[_nodes.Task(value.Node).Component] is not { Implementation: ContainerImplementation } component)
            return;
        var port = component.Outputs.First(p => p.Name == value.Name);
        if (!port.Large && port.Type is not ArtifactType)
            return;
        _marked.Add(value.Node);
        if (port.Type is not ArtifactType)
            _names.TryAdd(value with { Kind = ValueKind.File }, $"{name}_file");
    }

    /// <summary>Whether a handler can get a value: artifacts must be a task's own.</summary>
    private bool IsReportable(Expression value) => !FreeText.IsArtifact(value.Type)
        || (value is OutputExpression && ArtifactHandover.IsMade(value, _graph, _nodes));

    private sealed class Regions(ExitReads reads, List<Diagnostic> diagnostics) : GraphVisitor
    {
        private int _loops;

        public override void VisitLoop(LoopNode loop)
        {
            _loops++;
            VisitRegion(loop.Body);
            _loops--;
        }

        public override void VisitRepeat(RepeatNode repeat)
        {
            _loops++;
            VisitRegion(repeat.Body);
            _loops--;
        }

        public override void VisitRegion(Region region)
        {
            var exits = region.Nodes.OfType<ExitNode>().ToList();
            if (exits.Count > 0)
            {
                var ids = new Ids();
                foreach (var node in region.Nodes.Where(n => n is not ExitNode))
                    ids.VisitNode(node);
                foreach (var exit in exits)
                    new Reads(reads, diagnostics, ids.Found, exit, _loops > 0).VisitNode(exit);
            }

            base.VisitRegion(region);
        }
    }

    private sealed class Ids : GraphVisitor
    {
        public HashSet<string> Found { get; } = new(StringComparer.Ordinal);

        public override void VisitNode(Node node)
        {
            Found.Add(node.Id);
            base.VisitNode(node);
        }
    }

    private sealed class Reads(ExitReads reads, List<Diagnostic> diagnostics, HashSet<string> made, ExitNode exit, bool isRepeated) : GraphVisitor
    {
        public override void VisitExpression(Expression expression)
        {
            if (expression is (OutputExpression or MergeExpression or CollectExpression or RepeatedExpression) && Value.Of(expression) is var value && made.Contains(value.Node))
            {
                if (isRepeated || !reads.IsReportable(expression))
                    diagnostics.Add(ArgoDiagnostics.ExitReadsValue.At(exit.Source, exit.Id, value.Node));
                else
                    reads.Add(value, exit.Id);
            }

            base.VisitExpression(expression);
        }
    }
}
