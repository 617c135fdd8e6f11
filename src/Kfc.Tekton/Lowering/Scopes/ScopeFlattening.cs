using System.Collections.Immutable;
using Kfc.Compiler.Passes.Rewriting;
using Kfc.Ir;

namespace Kfc.Tekton.Lowering.Scopes;

/// <summary>
/// Puts scopes with exit handlers, and what tasks that run after a failure wait for, into groups whose failures are held back: the
/// members may fail, handlers come after them whatever happened, and a gate after these brings the failure back.
/// </summary>
internal sealed class ScopeFlattening : GraphRewriter
{
    private readonly MemberCheck _check;
    private readonly Dictionary<string, string> _gates = new(StringComparer.Ordinal);
    private bool _isScope;

    private ScopeFlattening(PipelineGraph graph, List<Diagnostic> diagnostics) => _check = new(graph, diagnostics);

    public FailureGroups Groups { get; } = new();

    public static (PipelineGraph Graph, FailureGroups Groups) Run(PipelineGraph graph, List<Diagnostic> diagnostics)
    {
        var flattening = new ScopeFlattening(graph, diagnostics);
        var flat = flattening.RewriteGraph(graph);
        if (flattening.Groups.IsEmpty)
            return (flat, flattening.Groups);
        flat = new GateWaiting(flattening._gates).RewriteGraph(flat);
        ComponentSpec[] added = [FailureGroups.Component, FailureGroups.Decision];
        return (flat with { Components = flat.Components.SetItems(added.Select(c => KeyValuePair.Create(c.Name, c))) }, flattening.Groups);
    }

    public override Region RewriteRegion(Region region)
    {
        var nodes = ImmutableArray.CreateBuilder<Node>(region.Nodes.Length);
        foreach (var node in region.Nodes)
        {
            if (node is ScopeNode scope)
                Flatten(scope, nodes);
            else
                nodes.Add(RewriteNode(node));
        }

        foreach (var late in _isScope ? [] : region.Nodes.OfType<TaskNode>().Where(t => t.Settings.RunAfterFailure && !t.After.IsEmpty).ToList())
            AddGate(late, nodes);
        return nodes.Count == region.Nodes.Length && nodes.SequenceEqual(region.Nodes) ? region : new(nodes.ToImmutable());
    }

    /// <summary>Tasks in <c>finally</c> run after failures anyway.</summary>
    public override Node RewriteExit(ExitNode exit) => exit;

    private void Flatten(ScopeNode scope, ImmutableArray<Node>.Builder nodes)
    {
        (var outer, _isScope) = (_isScope, true);
        var what = $"The exit handler of '{scope.Id}'";
        var body = new Region([.. scope.Body.Nodes.Where(n => n is not ExitNode)]);
        var handlers = scope.Body.Nodes.OfType<ExitNode>().ToList();
        _check.HoldsBody(body, what, scope.Source);
        var branches = new GroupBranches();
        var nodesOfBody = branches.Rewrite(body.Nodes);
        var ends = branches.Ends(RegionEnds.Last(body));
        var end = $"kfc-end-{scope.Id}";
        var rewriting = new HandlerRewriting(end);
        var handled = handlers.ConvertAll(h => rewriting.RewriteRegion(h.Body));
        var begin = rewriting.ReadsStatus ? [end] : ends;
        nodes.AddRange(nodesOfBody);
        if (rewriting.ReadsStatus)
            nodes.Add(Added(end, scope, ends));
        var last = ends.ToList();
        foreach (var region in handled.Select(r => RegionEnds.DelayFirst(r, begin)))
        {
            nodes.AddRange(region.Nodes);
            last.AddRange(RegionEnds.Last(region));
        }

        var gate = $"kfc-gate-{scope.Id}";
        nodes.Add(Added(gate, scope, [.. last]));
        _gates.Add(scope.Id, gate);
        foreach (var branch in branches.Branches)
            _gates.Add(branch, gate);
        Groups.Add(new(branches.Members, [.. handled.SelectMany(r => r.Nodes).OfType<TaskNode>().Select(t => t.Id)], rewriting.ReadsStatus ? end : null, gate));
        _isScope = outer;
    }

    /// <summary>Everything before a task that runs after a failure may fail until that task has run.</summary>
    private void AddGate(TaskNode late, ImmutableArray<Node>.Builder nodes)
    {
        var known = nodes.DistinctBy(n => n.Id, StringComparer.Ordinal).ToDictionary(n => n.Id, StringComparer.Ordinal);
        var members = new List<string>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var outside in late.After.Where(a => !known.ContainsKey(Gate(a))))
            _check.Refuse(late, outside);
        var waiting = new Queue<string>(late.After.Select(Gate));
        while (waiting.TryDequeue(out var id))
        {
            // What stands further out has ended before anything here begins.
            if (!seen.Add(id) || !known.TryGetValue(id, out var node) || !_check.Holds(node, $"'{late.Id}'", late.Source))
                continue;
            var task = (TaskNode)node;
            if (!task.Settings.ContinueOnFailure)
                members.Add(id);
            foreach (var earlier in task.After.Concat(TaskReads.Of(task).SelectMany(Operands.Of).Select(Producer).OfType<string>()))
                waiting.Enqueue(Gate(earlier));
        }

        if (members.Count == 0)
            return;
        var gate = $"kfc-gate-{late.Id}";
        nodes.Add(Added(gate, late, [late.Id]));
        Groups.Add(new([.. members.Select(m => new GroupMember(m))], [late.Id], null, gate));
    }

    private string Gate(string id) => _gates.GetValueOrDefault(id, id);

    private static string? Producer(Expression operand) => operand switch
    {
        OutputExpression output => output.Task,
        MergeExpression merge => merge.Branch,
        CollectExpression collect => collect.Loop,
        _ => null,
    };

    private static TaskNode Added(string id, Node place, ImmutableArray<string> after) => new()
    {
        Id = id,
        Component = FailureGroups.Component.Name,
        Source = place.Source,
        After = after,
        Settings = TaskSettings.Default with { RunAfterFailure = true },
    };

    /// <summary>A handler's tasks run whatever happened, and read the status from the task that works it out.</summary>
    private sealed class HandlerRewriting(string end) : GraphRewriter
    {
        public bool ReadsStatus { get; private set; }

        public override Expression RewriteRunStatus(RunStatusExpression status)
        {
            ReadsStatus = true;
            return FailureGroups.Status(end);
        }

        public override TaskSettings RewriteTaskSettings(TaskSettings settings) => base.RewriteTaskSettings(settings) with { RunAfterFailure = true };
    }

    /// <summary>What waits for a scope waits for its gate.</summary>
    private sealed class GateWaiting(Dictionary<string, string> gates) : GraphRewriter
    {
        public override Node RewriteTask(TaskNode task) => task.After.Any(gates.ContainsKey)
            ? task with { After = [.. task.After.Select(a => gates.GetValueOrDefault(a, a))] }
            : task;
    }
}
