using System.Collections.Immutable;
using Kfc.Ir;

namespace Kfc.Tekton.Tests;

/// <summary>Graphs for tests, written without the language.</summary>
internal sealed class GraphBuilder
{
    private readonly Dictionary<string, ComponentSpec> _components = [];

    public List<ParameterSpec> Parameters { get; } = [];

    public List<Node> Nodes { get; } = [];

    public List<PipelineOutput> Outputs { get; } = [];

    public RunSettings Settings { get; set; } = RunSettings.Default;

    public static OutputPort Out(string name, WireType? type = null) => new(name, type ?? WireType.String);

    public static LiteralExpression Lit(string text) => new(WireType.String, text);

    public static LiteralExpression Num(string text) => new(WireType.Double, text);

    public static OutputExpression Output(string task, string port = "out", WireType? type = null) => new(task, port, type ?? WireType.String);

    public static CompareExpression Same(Expression left, string right) => new(Comparison.Equal, left, new LiteralExpression(left.Type, right));

    public ParameterExpression Param(string name, WireType? type = null, string? value = null)
    {
        Parameters.Add(new() { Name = name, Type = type ?? WireType.String, Default = value });
        return new(name, type ?? WireType.String);
    }

    /// <summary>A task whose container gets every input as <c>--name value</c> and every output as <c>--name path</c>.</summary>
    public TaskNode Task(string id, (string Name, Expression Value)[]? inputs = null, OutputPort[]? outputs = null, TaskSettings? settings = null, params string[] after)
    {
        var args = (inputs ?? []).Select(i => new Template([i.Value.Type is ArtifactType ? new InputPathPart(i.Name) : new InputValuePart(i.Name)]))
            .Concat((outputs ?? []).Select(o => new Template([new OutputPathPart(o.Name)])));
        return Task(id, [.. args], inputs, outputs, settings, after);
    }

    public TaskNode Task(string id, ImmutableArray<Template> args, (string Name, Expression Value)[]? inputs = null, OutputPort[]? outputs = null, TaskSettings? settings = null, params string[] after)
    {
        _components[id] = new()
        {
            Name = id,
            Inputs = [.. (inputs ?? []).Select(i => new InputPort(i.Name, i.Value.Type))],
            Outputs = [.. outputs ?? []],
            Implementation = new ContainerImplementation { Image = "busybox:1", Command = [new([new TextPart("run")])], Args = args },
        };
        return new()
        {
            Id = id,
            Component = id,
            Arguments = [.. (inputs ?? []).Select(i => new Argument(i.Name, i.Value))],
            After = [.. after],
            Settings = settings ?? TaskSettings.Default,
        };
    }

    public GraphBuilder Component(ComponentSpec component)
    {
        _components[component.Name] = component;
        return this;
    }

    /// <summary>A task of several containers.</summary>
    public TaskNode Pod(string id, Implementation implementation, (string Name, Expression Value)[]? inputs = null, OutputPort[]? outputs = null, TaskSettings? settings = null)
    {
        var task = Task(id, inputs, outputs, settings);
        _components[id] = _components[id] with { Implementation = implementation };
        return task;
    }

    public static Template Text(params TemplatePart[] parts) => new([.. parts]);

    public static PodContainer Step(string name, params TemplatePart[] script) =>
        new(name, Text(new TextPart($"{name}:1"))) { Script = Text(script.Length > 0 ? script : [new TextPart("true")]) };

    /// <summary>Gives a task's component another image.</summary>
    public TaskNode WithImage(TaskNode task, Template image)
    {
        var component = _components[task.Component];
        _components[task.Component] = component with { Implementation = ((ContainerImplementation)component.Implementation) with { Image = image } };
        return task;
    }

    public GraphBuilder Add(params Node[] nodes)
    {
        Nodes.AddRange(nodes);
        return this;
    }

    public PipelineGraph Build() => new()
    {
        Name = "example",
        Parameters = [.. Parameters],
        Components = _components.ToImmutableSortedDictionary(StringComparer.Ordinal),
        Root = new([.. Nodes]),
        Outputs = [.. Outputs],
        Settings = Settings,
    };
}
