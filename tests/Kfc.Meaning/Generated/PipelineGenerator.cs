using System.Collections.Immutable;
using Kfc.Ir;

namespace Kfc.Meaning;

/// <summary>Makes a sound pipeline from a seed: branches, choices, loops, repetitions, scopes, nested pipelines, failures and handlers in each other.</summary>
public sealed class PipelineGenerator
{
    private readonly Random _random;
    private readonly GeneratorLimits _limits;
    private readonly Visible _visible = new();
    private readonly Expressions _expressions;
    private readonly TaskMaker _tasks;
    private readonly List<string> _loops = [];
    private int _nodes;

    private PipelineGenerator(int seed, GeneratorLimits limits)
    {
        _random = new(seed);
        _limits = limits;
        _expressions = new(_random, _visible);
        _tasks = new(_random, limits, _visible, _expressions, _loops);
    }

    /// <summary>The pipeline of a seed; the same one always.</summary>
    public static GeneratedPipeline Make(int seed) => new PipelineGenerator(seed, GeneratorLimits.Of(seed)).Pipeline();

    /// <summary>The pipeline of a seed that is mostly loops over lists that tasks make.</summary>
    public static GeneratedPipeline MakeLoops(int seed) => new PipelineGenerator(seed, GeneratorLimits.Loops(seed)).Pipeline();

    private GeneratedPipeline Pipeline()
    {
        var flag = new ParameterSpec { Name = "flag", Type = WireType.Bool, Default = WireText.Of(Chance(2)) };
        var word = new ParameterSpec { Name = "word", Type = WireType.String, Default = "given" };
        _visible.Add(new ParameterExpression("flag", WireType.Bool));
        _visible.Add(new ParameterExpression("word", WireType.String));
        ImmutableArray<Node> nodes = [_tasks.Make("t0"), .. Nodes(_limits.Depth, 2 + _random.Next(4))];
        if (Chance(2))
            nodes = nodes.Add(Exit("on-exit", 0));
        var graph = new PipelineGraph
        {
            Name = "generated",
            Parameters = [flag, word],
            Components = _tasks.Components,
            Root = new(nodes),
        };
        return new(graph, _tasks.Failing);
    }

    private ImmutableArray<Node> Nodes(int depth, int count)
    {
        var nodes = ImmutableArray.CreateBuilder<Node>();
        for (var i = 0; i < count && _tasks.Count < _limits.Tasks; i++)
        {
            var node = Node(depth);
            nodes.Add(node);
            if (node is not TaskNode)
                _visible.AddNode(node.Id);
            if (node is LoopNode { Collected: [var collected] } loop && !Chance(4))
                nodes.Add(_tasks.Make($"t{_tasks.Count}", OutOf(loop, collected)));
        }

        return nodes.ToImmutable();
    }

    private Node Node(int depth) => (depth == 0 ? 0 : _limits.MostlyRunTimeLoops ? MostlyLoop() : _random.Next(16)) switch
    {
        < 6 => _tasks.Make($"t{_tasks.Count}"),
        6 or 7 => Branch(depth),
        8 or 9 => Choose(depth),
        10 or 11 => Loop(depth, isDynamic: false),
        12 => Loop(depth, _limits.DynamicLoops),
        13 when _limits.Repeats => Repeat(depth),
        14 => Scope(depth),
        _ => Nested(depth),
    };

    /// <summary>Tasks, loops over lists of the run, and now and then a branch or a choice.</summary>
    private int MostlyLoop() => _random.Next(10) switch { < 4 => 0, 4 => 6, 5 => 8, _ => 12 };

    private string NewId(string kind) => $"{kind}{_nodes++}";

    private Region Body(int depth) => _visible.Inside(() => new Region(Nodes(depth - 1, 1 + _random.Next(2))));

    private BranchNode Branch(int depth)
    {
        var cases = Enumerable.Range(0, 1 + _random.Next(2)).Select(_ => new BranchCase(_expressions.Condition(1), Body(depth))).ToImmutableArray();
        return new() { Id = NewId("if"), Cases = cases, Else = Chance(2) ? Body(depth) : null };
    }

    private BranchNode Choose(int depth)
    {
        WireType type = _random.Next(4) switch { 0 => WireType.Int, 1 when _expressions.Can(Expressions.Data) => Expressions.Data, _ => WireType.String };
        var cases = ImmutableArray.CreateBuilder<BranchCase>();
        var values = ImmutableArray.CreateBuilder<Expression>();
        for (var i = 1 + _random.Next(2); i >= 0; i--)
        {
            var condition = _expressions.Condition(1);
            cases.Add(new(condition, _visible.Inside(() =>
            {
                var body = new Region(Chance(3) ? [] : Nodes(depth - 1, 1));
                values.Add(_expressions.Of(type));
                return body;
            })));
        }

        var branch = new BranchNode { Id = NewId("choose"), Cases = [.. cases.SkipLast(1)], Else = cases[^1].Body, Merges = [new("value", type, values.ToImmutable())] };
        _visible.Add(new MergeExpression(branch.Id, "value", type));
        return branch;
    }

    private LoopNode Loop(int depth, bool isDynamic)
    {
        var lists = _visible.Of(Expressions.Texts);
        Expression items = isDynamic && lists.Count > 0 ? lists[_random.Next(lists.Count)]
            : _random.Next(3) switch
            {
                0 => new RangeExpression(new LiteralExpression(WireType.Int, "0"), new LiteralExpression(WireType.Int, WireText.Of(_random.Next(4)))),
                _ => _expressions.Literal(Expressions.Texts),
            };
        var element = ((ListType)items.Type).Element;
        var id = NewId("each");
        var collected = new List<Expression>();
        _loops.Add(id);
        var body = _visible.Inside(() =>
        {
            _visible.Add(new LoopItemExpression(id, element));
            if (Chance(3))
                _visible.Add(new LoopItemExpression(id, WireType.Int, IsIndex: true));
            var before = _visible.All.Count;
            var nodes = new Region(Nodes(depth - 1, 1 + _random.Next(_limits.MostlyRunTimeLoops ? 4 : 2)));
            collected.AddRange(_visible.All.Skip(before).Where(value => value is OutputExpression or MergeExpression && value.Type is not (ListType or ArtifactType)));
            return nodes;
        });
        _loops.RemoveAt(_loops.Count - 1);
        var loop = new LoopNode
        {
            Id = id,
            Items = items,
            Body = body,
            Parallelism = Chance(_limits.MostlyRunTimeLoops ? 40 : 4) ? 1 + _random.Next(2) : null,
            Collected = collected.Count > 0 && !Chance(4) ? [new("value", collected[_random.Next(collected.Count)])] : [],
        };
        foreach (var value in loop.Collected)
            _visible.Add(new CollectExpression(id, value.Name, value.Value.Type));
        return loop;
    }

    /// <summary>The list that a loop made, its length, or an element that surely exists.</summary>
    private Expression OutOf(LoopNode loop, Collected collected)
    {
        var list = new CollectExpression(loop.Id, collected.Name, collected.Value.Type);
        var known = loop.Items switch
        {
            LiteralExpression literal => WireText.Elements(literal.Text).Count,
            RangeExpression { Count: LiteralExpression count } => int.Parse(count.Text, System.Globalization.CultureInfo.InvariantCulture),
            _ => 0,
        };
        return _random.Next(4) switch
        {
            0 => new CountExpression(list),
            1 or 2 when known > 0 => new ElementExpression(list, new LiteralExpression(WireType.Int, WireText.Of(_random.Next(known)))),
            _ => list,
        };
    }

    private RepeatNode Repeat(int depth)
    {
        var id = NewId("repeat");
        var until = default(Expression);
        var output = default(Expression);
        _loops.Add(id);
        var body = _visible.Inside(() =>
        {
            _visible.Add(new LoopItemExpression(id, WireType.Int, IsIndex: true));
            var task = _tasks.Make($"t{_tasks.Count}");
            var nodes = new Region([task, .. Nodes(depth - 1, _random.Next(2))]);
            until = _expressions.Condition(0);
            output = _expressions.Of(WireType.String);
            return nodes;
        });
        _loops.RemoveAt(_loops.Count - 1);
        _visible.Add(new RepeatedExpression(id, "value", WireType.String));
        return new() { Id = id, Max = 1 + _random.Next(3), Body = body, Until = until!, Outputs = [new("value", output!)] };
    }

    private ScopeNode Scope(int depth)
    {
        var id = NewId("scope");
        return new() { Id = id, Body = WithExit(id, Nodes(depth - 1, 1 + _random.Next(2))) };
    }

    private Region WithExit(string id, ImmutableArray<Node> nodes) => new(_limits.ScopeExits && Chance(2) ? nodes.Add(Exit($"{id}-exit", 0)) : nodes);

    private SubPipelineNode Nested(int depth)
    {
        var id = NewId("nested");
        var argument = new Argument("given", _expressions.Of(WireType.String));
        var body = _visible.Inside(() =>
        {
            _visible.Add(new ParameterExpression("given", WireType.String, id));
            return WithExit(id, Nodes(depth - 1, 1 + _random.Next(2)));
        });
        return new() { Id = id, Pipeline = "inner", Arguments = [argument], Body = body };
    }

    private ExitNode Exit(string id, int depth) => new()
    {
        Id = id,
        Body = _visible.Inside(() =>
        {
            if (!_limits.ExitReads)
                _visible.Hide();
            _visible.Add(new RunStatusExpression());
            // Before the handler's task, so that neither reads anything of the other: not every engine has an order there.
            ImmutableArray<Node> loops = _limits.ExitLoops ? [_visible.Inside(() => Loop(1, isDynamic: true))] : [];
            var handler = _tasks.Make($"t{_tasks.Count}", Chance(3) ? _expressions.Of(WireType.String) : new RunStatusExpression());
            return new Region([.. loops, handler, .. _limits.OrderInExit ? Nodes(depth, _random.Next(2)) : []]);
        }),
    };

    private bool Chance(int oneIn) => _random.Next(oneIn) == 0;
}
