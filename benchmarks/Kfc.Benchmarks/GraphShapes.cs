using System.Collections.Immutable;
using Kfc.Ir;

namespace Kfc.Benchmarks;

/// <summary>Pipelines of a given number of tasks, in the shapes that compilers find hard.</summary>
public static class GraphShapes
{
    private static readonly ComponentSpec Step = Component("step");

    /// <summary>Each task reads the one before.</summary>
    public static PipelineGraph Chain(int tasks) =>
        Graph("chain", [Step], [Task(0, "step", Text("start")), .. Enumerable.Range(1, tasks - 1).Select(i => Task(i, "step", AsText(OutputOf(i - 1))))]);

    /// <summary>One source, many workers, and one task that reads them all.</summary>
    public static PipelineGraph FanOutFanIn(int tasks)
    {
        var workers = Enumerable.Range(1, tasks - 2).ToArray();
        var all = new ListExpression(WireType.Int, [.. workers.Select(OutputOf)]);
        return Graph(
            "fan",
            [Step, Component("join", new ListType(WireType.Int))],
            [Task(0, "step", Text("start")), .. workers.Select(i => Task(i, "step", AsText(OutputOf(0)))), Task(tasks - 1, "join", all)]);
    }

    /// <summary>Groups of five: a static loop of three, a task after it, and a guarded one.</summary>
    public static PipelineGraph LoopsAndConditions(int tasks) =>
        Graph("loops", [Step, Component("join", new ListType(WireType.Int))], [.. Enumerable.Range(0, Math.Max(1, tasks / 5)).SelectMany(LoopGroup)]);

    /// <summary>No two tasks share a component.</summary>
    public static PipelineGraph Distinct(int tasks) =>
        Graph(
            "distinct",
            [.. Enumerable.Range(0, tasks).Select(i => Component($"step-{i}", image: $"example/step:{i}"))],
            [.. Enumerable.Range(0, tasks).Select(i => Task(i, $"step-{i}", i == 0 ? Text("start") : AsText(OutputOf(i - 1))))]);

    private static IEnumerable<Node> LoopGroup(int group)
    {
        var loop = $"loop-{group}";
        var worker = new TaskNode { Id = $"work-{group}", Component = "step", Arguments = [new("text", new LoopItemExpression(loop, WireType.String))] };
        var made = new OutputExpression(worker.Id, "result", WireType.Int);
        yield return new LoopNode
        {
            Id = loop,
            Items = new LiteralExpression(new ListType(WireType.String), """["a","b","c"]"""),
            Body = new([worker]),
            Collected = [new("result", made)],
        };
        var join = new TaskNode { Id = $"join-{group}", Component = "join", Arguments = [new("text", new CollectExpression(loop, "result", WireType.Int))] };
        yield return join;
        var condition = new CompareExpression(Comparison.Greater, new OutputExpression(join.Id, "result", WireType.Int), new LiteralExpression(WireType.Int, "5"));
        var guarded = new TaskNode { Id = $"guarded-{group}", Component = "step", Arguments = [new("text", Text("big"))] };
        yield return new BranchNode { Id = $"if-{group}", Cases = [new(condition, new([guarded]))] };
    }

    private static PipelineGraph Graph(string name, IEnumerable<ComponentSpec> components, ImmutableArray<Node> nodes) => new()
    {
        Name = name,
        Root = new(nodes),
        Components = components.ToImmutableSortedDictionary(c => c.Name, c => c, StringComparer.Ordinal),
    };

    private static ComponentSpec Component(string name, WireType? input = null, string image = "busybox:1.37.0") => new()
    {
        Name = name,
        Inputs = [new("text", input ?? WireType.String)],
        Outputs = [new("result", WireType.Int)],
        Implementation = new ContainerImplementation
        {
            Image = image,
            Command = [Of(new TextPart("sh")), Of(new TextPart("-c"))],
            Args = [Of(new TextPart("printf %s \"${#1}\" > \"$2\"")), Of(new TextPart("sh")), Of(new InputValuePart("text")), Of(new OutputPathPart("result"))],
        },
    };

    private static TaskNode Task(int number, string component, Expression text) =>
        new() { Id = $"task-{number}", Component = component, Arguments = [new("text", text)] };

    private static Expression OutputOf(int number) => new OutputExpression($"task-{number}", "result", WireType.Int);

    /// <summary>A number wanted as text, as an interpolated string makes it.</summary>
    private static ConcatExpression AsText(Expression value) => new([value]);

    private static LiteralExpression Text(string text) => new(WireType.String, text);

    private static Template Of(TemplatePart part) => new([part]);
}
