using Kfc.Ir;

namespace Kfc.Compiler.Tests.Passes;

/// <summary>Short spellings of graphs. Each task's line is the length of its id, so that positions can be told apart.</summary>
internal static class Build
{
    public static readonly RecordType Trial = new("Trial", [new("depth", WireType.Int), new("lr", WireType.Double)]);
    public static readonly RunStatusExpression Status = new();

    private static readonly ComponentSpec Work = new()
    {
        Name = "work",
        Inputs =
        [
            new("text", WireType.String) { Optional = true },
            new("number", WireType.Double) { Optional = true },
            new("data", new ArtifactType("Dataset")) { Optional = true },
            new("list", new ListType(WireType.String)) { Optional = true },
            new("flag", WireType.Bool) { Optional = true },
        ],
        Outputs = [new("word", WireType.String), new("count", WireType.Int), new("file", new ArtifactType("Dataset")), new("words", new ListType(WireType.String))],
        Implementation = new ContainerImplementation { Image = "busybox", Args = [.. new[] { "word", "count", "file", "words" }.Select(port => new Template([new OutputPathPart(port)]))] },
    };

    private static readonly ComponentSpec Strict = new()
    {
        Name = "strict",
        Inputs = [new("text", WireType.String)],
        Implementation = new ContainerImplementation { Image = "busybox" },
    };

    public static PipelineGraph Graph(params Node[] nodes) => new()
    {
        Name = "sample",
        Root = new([.. nodes]),
        Source = new("Sample.cs", 1, 1),
        Components = PipelineComponents(Work, Strict),
    };

    public static System.Collections.Immutable.ImmutableSortedDictionary<string, ComponentSpec> PipelineComponents(params ComponentSpec[] specs) =>
        System.Collections.Immutable.ImmutableSortedDictionary.CreateRange(StringComparer.Ordinal, specs.Select(s => KeyValuePair.Create(s.Name, s)));

    public static TaskNode Task(string id, Expression? text = null, string[]? after = null) => new()
    {
        Id = id,
        Component = "work",
        Arguments = text is null ? [] : [new("text", text)],
        After = [.. after ?? []],
        Source = At(id),
    };

    public static SourcePosition At(string id) => new("Sample.cs", 10 + id.Length, 9);

    public static BranchNode If(string id, Expression condition, Node[] then, Node[]? otherwise = null) => new()
    {
        Id = id,
        Cases = [new(condition, new([.. then]))],
        Else = otherwise is null ? null : new([.. otherwise]),
        Source = At(id),
    };

    public static LoopNode For(string id, Expression items, params Node[] body) =>
        new() { Id = id, Items = items, Body = new([.. body]), Source = At(id) };

    public static RepeatNode Repeat(string id, Expression until, params Node[] body) =>
        new() { Id = id, Max = 3, Until = until, Body = new([.. body]), Source = At(id) };

    public static ExitNode Exit(string id, params Node[] body) => new() { Id = id, Body = new([.. body]), Source = At(id) };

    public static SubPipelineNode Sub(string id, Argument[] arguments, params Node[] body) =>
        new() { Id = id, Pipeline = "inner", Arguments = [.. arguments], Body = new([.. body]), Source = At(id) };

    public static OutputExpression Word(string task) => new(task, "word", WireType.String);

    public static OutputExpression Count(string task) => new(task, "count", WireType.Int);

    public static LoopItemExpression Item(string loop, WireType? type = null) => new(loop, type ?? WireType.String);

    public static ParameterExpression Param(string name, WireType? type = null, string? scope = null) => new(name, type ?? WireType.String, scope);

    public static LiteralExpression Text(string text) => new(WireType.String, text);

    public static LiteralExpression Number(int number) => new(WireType.Int, WireText.Of(number));

    public static LiteralExpression Real(double number) => new(WireType.Double, WireText.Of(number));

    public static LiteralExpression Flag(bool flag) => new(WireType.Bool, WireText.Of(flag));

    public static LiteralExpression Texts(params string[] texts) =>
        new(new ListType(WireType.String), "[" + string.Join(',', texts.Select(t => WireText.ToJson(WireType.String, t))) + "]");

    public static CompareExpression Is(Expression left, Expression right, Comparison comparison = Comparison.Equal) => new(comparison, left, right);

    public static ParameterSpec Declare(string name, WireType type, string? value = null) =>
        new() { Name = name, Type = type, Default = value, Source = At(name) };
}
