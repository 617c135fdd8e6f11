using System.Collections.Immutable;
using Kfc.FakeContainers;
using Kfc.Ir;

namespace Kfc.Meaning;

/// <summary>Carries out a graph by docs/semantics.md, with containers as <see cref="TellingContainers"/> describes them.</summary>
/// <remarks>
/// Nodes refer to earlier ones only, so one walk in the author's order finds all values. It says nothing of time: what needs what is kept with
/// each container.
/// </remarks>
public sealed class GraphRun
{
    private readonly PipelineGraph _graph;
    private readonly Func<string, int, bool> _fails;
    private readonly Values _values = new();
    private readonly Dictionary<string, NodeEnd> _ends = new(StringComparer.Ordinal);
    private readonly List<ExpectedCall> _calls = [];
    private HashSet<string>? _handler;
    private int _exitDepth;
    private int _depth;

    private GraphRun(PipelineGraph graph, Func<string, int, bool> fails) => (_graph, _fails) = (graph, fails);

    /// <summary>Carries out a graph whose parameters all have defaults.</summary>
    /// <param name="graph">A graph that has passed the common passes.</param>
    /// <param name="fails">Whether an attempt of a container fails.</param>
    public static MeaningOutcome Run(PipelineGraph graph, Func<string, int, bool> fails)
    {
        ArgumentNullException.ThrowIfNull(graph);
        var run = new GraphRun(graph, fails);
        foreach (var parameter in graph.Parameters)
            run._values.SetParameter(null, parameter.Name, Datum.Of(parameter.Default!));
        run.Region(graph.Root, Flow.Goes, isRoot: true);
        return Certainty.Of(run._calls);
    }

    private NodeEnd Region(Region region, Flow flow, bool isRoot = false)
    {
        var first = _calls.Count;
        _depth += isRoot ? 0 : 1;
        var end = NodeEnd.Of(region.Nodes.Where(node => node is not ExitNode).Select(node => Node(node, flow)).ToList());
        _depth -= isRoot ? 0 : 1;
        var failed = _calls.Skip(first).Any(call => call.FailsRun);
        foreach (var exit in region.Nodes.OfType<ExitNode>())
        {
            var outer = _values.Status;
            // What else of the run had been started when it failed elsewhere is not told, so neither is how this region ended.
            _values.Status = Datum.Of(failed ? "Failed" : !isRoot && end.IsBlocked ? Datum.Anything : "Succeeded");
            _exitDepth += isRoot ? 1 : 0;
            var (beginning, outerHandler) = (_calls.Count, _handler);
            _handler = [];
            var handled = Region(exit.Body, flow);
            if (!isRoot)
                Delay(beginning, end.Ran);
            _exitDepth -= isRoot ? 1 : 0;
            _values.Status = outer;
            _handler = outerHandler;
            end = NodeEnd.Of([end, handled]);
        }

        return end;
    }

    private NodeEnd Node(Node node, Flow flow)
    {
        var end = Ended(node, flow);
        _ends[node.Id] = end;
        _handler?.Add(node.Id);
        return end;
    }

    private NodeEnd Ended(Node node, Flow flow) => node switch
    {
        TaskNode task => Task(task, flow),
        BranchNode branch => Branch(branch, flow),
        LoopNode loop => Loop(loop, flow),
        RepeatNode repeat => Repeat(repeat, flow),
        ScopeNode scope => Region(scope.Body, flow),
        SubPipelineNode pipeline => Nested(pipeline, flow),
        _ => throw new NotSupportedException($"{node.GetType().Name} has no meaning here."),
    };

    private NodeEnd Nested(SubPipelineNode pipeline, Flow flow)
    {
        foreach (var argument in pipeline.Arguments)
            _values.SetParameter(pipeline.Id, argument.Name, _values.Of(argument.Value));
        return Region(pipeline.Body, flow);
    }

    private NodeEnd Task(TaskNode task, Flow flow)
    {
        // What stands outside of a handler has ended when the handler begins, one way or another.
        var after = NodeEnd.Of(task.After.Where(id => _handler?.Contains(id) != false).Select(id => _ends[id]).ToList());
        var arguments = task.Arguments.Select(a => (a.Name, Value: Read(a.Value)))
            .Concat(task.Settings.Env.Select(e => (e.Name, Value: Read(e.Value)))).ToList();
        var runsAfterFailure = after.IsBlocked && task.Settings.RunAfterFailure;
        if (flow == Flow.Blocked || arguments.Exists(a => a.Value.IsBlocked) || (after.IsBlocked && !runsAfterFailure))
            return Without(task, flow == Flow.Skipped ? Datum.Missing : Datum.Blocked);
        if (flow == Flow.Skipped || arguments.Exists(a => a.Value.Text is null))
            return Without(task, Datum.Missing);

        var identity = arguments.First(a => a.Name == "id").Value.Text!;
        var inputs = arguments.Where(a => a.Name != "id").ToImmutableSortedDictionary(a => a.Name, a => a.Value.Text!, StringComparer.Ordinal);
        var fails = Enumerable.Range(0, 1 + (task.Settings.Retry?.Limit ?? 0)).All(attempt => _fails(identity, attempt));
        _calls.Add(new()
        {
            Identity = identity,
            Inputs = inputs,
            Fails = fails,
            FailsRun = fails && !task.Settings.ContinueOnFailure,
            Needs = [.. arguments.SelectMany(a => a.Value.Makers), .. after.Ran],
            // It is not promised that a run comes to a part of which nothing could begin.
            RunsAfterFailure = runsAfterFailure && (_depth == 0 || !after.Ran.IsEmpty),
            ExitDepth = _exitDepth,
        });
        foreach (var port in _graph.Components[task.Component].Outputs)
        {
            _values.Set(task.Id, port.Name, !fails ? Datum.Made(FakeOutput.Of(identity, inputs, port.Name, WordOf(port.Type)), identity)
                : task.Settings.ContinueOnFailure ? Datum.Missing
                : Datum.Blocked);
        }

        return new(fails && !task.Settings.ContinueOnFailure, [identity]);
    }

    private Datum Read(Expression expression)
    {
        try
        {
            var value = _values.Of(expression);
            return value.IsBlocked && _handler is not null && !new Makers(expression).Any(_handler.Contains) ? Datum.Missing : value;
        }
        catch (PositionOutsideException)
        {
            // The task fails before its container starts; generated pipelines keep positions inside.
            throw new NotSupportedException("A position outside of a list is left to tests of its own.");
        }
    }

    /// <summary>The node does not run: its values are not there.</summary>
    private NodeEnd Without(TaskNode task, Datum value)
    {
        foreach (var port in _graph.Components[task.Component].Outputs)
            _values.Set(task.Id, port.Name, value);
        return new(value.IsBlocked, []);
    }

    private NodeEnd Branch(BranchNode branch, Flow flow)
    {
        ImmutableArray<Datum> conditions = [.. branch.Cases.Select(arm => flow == Flow.Goes ? _values.Of(arm.Condition) : Datum.Missing)];
        var inside = flow != Flow.Goes ? flow : conditions.Any(c => c.IsBlocked) ? Flow.Blocked : conditions.Any(c => c.Text is null) ? Flow.Skipped : Flow.Goes;
        var taken = inside == Flow.Goes ? conditions.ToList().FindIndex(c => c.Text == "true") : -1;
        if (taken < 0)
            taken = branch.Cases.Length;
        var arms = branch.Cases.Select(arm => arm.Body).Append(branch.Else ?? Ir.Region.Empty).ToList();
        var ends = arms.Select((arm, i) => Region(arm, inside == Flow.Goes && i != taken ? Flow.Skipped : inside)).ToList();
        foreach (var merge in branch.Merges)
        {
            var value = inside switch
            {
                Flow.Blocked => Datum.Blocked,
                Flow.Skipped => Datum.Missing,
                _ => _values.Of(merge.Values[taken]),
            };
            _values.Set(branch.Id, merge.Name, value);
        }

        return NodeEnd.Of(ends) with { IsBlocked = ends.Exists(end => end.IsBlocked) || inside == Flow.Blocked };
    }

    private NodeEnd Loop(LoopNode loop, Flow flow)
    {
        var items = flow == Flow.Goes ? _values.Of(loop.Items) : flow == Flow.Blocked ? Datum.Blocked : Datum.Missing;
        _values.SetItems(loop.Id, items);
        if (items.Text is null)
        {
            foreach (var collected in loop.Collected)
                _values.Set(loop.Id, collected.Name, items);
            return new(items.IsBlocked, []);
        }

        var elements = Values.Elements(items);
        var ends = new List<NodeEnd>();
        var values = loop.Collected.Select(_ => ImmutableArray.CreateBuilder<Datum>()).ToList();
        for (var i = 0; i < elements.Length; i++)
        {
            _values.SetItem(loop.Id, elements[i], i);
            ends.Add(Region(loop.Body, Flow.Goes));
            for (var c = 0; c < values.Count; c++)
                values[c].Add(_values.Of(loop.Collected[c].Value));
        }

        for (var c = 0; c < values.Count; c++)
            _values.Set(loop.Id, loop.Collected[c].Name, Datum.List(loop.Collected[c].Value.Type, values[c].ToImmutable()));
        return NodeEnd.Of(ends);
    }

    private NodeEnd Repeat(RepeatNode repeat, Flow flow)
    {
        var ends = new List<NodeEnd>();
        var ended = flow == Flow.Blocked ? Datum.Blocked : Datum.Missing;
        for (var i = 0; flow == Flow.Goes && i < repeat.Max; i++)
        {
            _values.SetItem(repeat.Id, Datum.Missing, i);
            var first = _calls.Count;
            ends.Add(Region(repeat.Body, Flow.Goes));
            Delay(first, ends.SkipLast(1).SelectMany(end => end.Ran));
            ended = _values.Of(repeat.Until);
            if (ended.Text != "false" || ends[^1].IsBlocked)
                break;
        }

        foreach (var output in repeat.Outputs)
            _values.Set(repeat.Id, output.Name, ended.Text is null ? ended : _values.Of(output.Value));
        return NodeEnd.Of(ends) with { IsBlocked = ended.IsBlocked || ends.Exists(end => end.IsBlocked) };
    }

    /// <summary>Iterations follow one another.</summary>
    private void Delay(int first, IEnumerable<string> before)
    {
        var needs = before.ToList();
        for (var i = first; i < _calls.Count; i++)
            _calls[i] = _calls[i] with { Needs = _calls[i].Needs.Union(needs) };
    }

    private static string WordOf(WireType type) => type switch
    {
        ListType => "list",
        ArtifactType => "artifact",
        _ => type.ToString()!,
    };

    /// <summary>Whether what stands in a region runs.</summary>
    private enum Flow
    {
        Goes,
        Skipped,
        Blocked,
    }
}
