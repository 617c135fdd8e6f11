using System.Collections.Immutable;
using Kfc.Ir;

namespace Kfc.Meaning;

/// <summary>Makes tasks, each with a component of its own that tells who it is and what it has.</summary>
internal sealed class TaskMaker(Random random, GeneratorLimits limits, Visible visible, Expressions expressions, IReadOnlyList<string> loops)
{
    private static readonly (string Name, WireType Type)[] Outputs =
    [
        ("text", WireType.String), ("number", WireType.Int), ("flag", WireType.Bool), ("score", WireType.Double), ("list", Expressions.Texts), ("data", Expressions.Data),
    ];

    private static readonly ImmutableSortedDictionary<string, string> Zones = ImmutableSortedDictionary<string, string>.Empty.Add("zone", "a");

    private readonly ImmutableSortedDictionary<string, ComponentSpec>.Builder _components =
        ImmutableSortedDictionary.CreateBuilder<string, ComponentSpec>(StringComparer.Ordinal);

    private readonly ImmutableHashSet<string>.Builder _failing = ImmutableHashSet.CreateBuilder<string>(StringComparer.Ordinal);

    public int Count => _components.Count;

    public ImmutableSortedDictionary<string, ComponentSpec> Components => _components.ToImmutable();

    public ImmutableHashSet<string> Failing => _failing.ToImmutable();

    public TaskNode Make(string id, Expression? first = null)
    {
        var arguments = ImmutableArray.CreateBuilder<Argument>();
        arguments.Add(new("id", Identity(id)));
        if (first is not null)
            arguments.Add(new("first", first));
        for (var i = random.Next(3); i > 0; i--)
        {
            WireType type = random.Next(6) switch { 0 => WireType.Int, 1 when expressions.Can(Expressions.Data) => Expressions.Data, 2 => Expressions.Texts, _ => WireType.String };
            arguments.Add(new($"in{WireText.Of(i)}", expressions.Of(type)));
        }

        ImmutableArray<(string Name, WireType Type)> outputs = [Outputs[0], .. Outputs.Skip(1).Where(o => random.Next(2) == 0 || (limits.MostlyRunTimeLoops && o.Name == "list"))];
        _components.Add(id, Component(id, arguments.ToImmutable(), outputs));
        var task = new TaskNode { Id = id, Component = id, Arguments = arguments.ToImmutable(), After = After(), Settings = Settings(id) };
        foreach (var (name, type) in outputs)
            visible.Add(new OutputExpression(id, name, type));
        visible.AddNode(id);
        if (limits.MostlyRunTimeLoops && random.Next(4) == 0)
            task = task with { Settings = task.Settings with { NodeSelector = Zones } };
        return RunsAfterFailure(task) ? task with { Settings = task.Settings with { RunAfterFailure = true } } : task;
    }

    private Expression Identity(string id) => loops.Count == 0
        ? new LiteralExpression(WireType.String, id)
        : new ConcatExpression([new LiteralExpression(WireType.String, id), .. loops.SelectMany(Part)]);

    private static IEnumerable<Expression> Part(string loop) =>
        [new LiteralExpression(WireType.String, "/"), new LoopItemExpression(loop, WireType.Int, IsIndex: true)];

    private ImmutableArray<string> After()
    {
        if (visible.Nodes.Count == 0 || random.Next(limits.RunAfterFailure ? 2 : 4) > 0)
            return [];
        var failing = visible.Nodes.Where(_failing.Contains).ToList();
        return [failing.Count > 0 && random.Next(2) == 0 ? failing[random.Next(failing.Count)] : visible.Nodes[random.Next(visible.Nodes.Count)]];
    }

    private bool RunsAfterFailure(TaskNode task) => limits.RunAfterFailure && !task.After.IsEmpty && random.Next(3) > 0
        && !task.After.Any(new Makers(task).Contains);

    private TaskSettings Settings(string id)
    {
        var kind = random.Next(16);
        if (kind > 3)
            return random.Next(6) == 0 ? new() { Env = [new("V_env", expressions.Of(WireType.String))] } : TaskSettings.Default;
        if (kind > 0 || random.Next(limits.RunAfterFailure ? 1 : 3) == 0)
            _failing.Add(id);
        return Ended(kind);
    }

    private static TaskSettings Ended(int kind) =>
        kind switch { 1 or 2 => new() { ContinueOnFailure = true }, 3 => new() { Retry = new(1) }, _ => TaskSettings.Default };

    private static ComponentSpec Component(string id, ImmutableArray<Argument> arguments, ImmutableArray<(string Name, WireType Type)> outputs) => new()
    {
        Name = id,
        Inputs = [.. arguments.Select(argument => new InputPort(argument.Name, argument.Value.Type))],
        Outputs = [.. outputs.Select(output => new OutputPort(output.Name, output.Type))],
        Implementation = new ContainerImplementation
        {
            Image = "author:1",
            Command = [Text("tell")],
            Args =
            [
                Text("--id"), new([new InputValuePart("id")]),
                .. arguments.Skip(1).SelectMany(a => a.Value.Type is ArtifactType
                    ? new Template[] { Text("--file"), Text(a.Name), new([new InputPathPart(a.Name)]) }
                    : [Text("--value"), Text(a.Name), new([new InputValuePart(a.Name)])]),
                .. outputs.SelectMany(o => new Template[] { Text("--out"), Text(o.Name), Text(WordOf(o.Type)), new([new OutputPathPart(o.Name)]) }),
            ],
        },
    };

    private static Template Text(string text) => new([new TextPart(text)]);

    private static string WordOf(WireType type) => type switch
    {
        ListType => "list",
        ArtifactType => "artifact",
        _ => type.ToString()!,
    };
}
