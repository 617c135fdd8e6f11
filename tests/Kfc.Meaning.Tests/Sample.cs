using System.Collections.Immutable;
using Kfc.Ir;

namespace Kfc.Meaning.Tests;

/// <summary>Short spellings of graphs whose tasks tell who they are.</summary>
internal static class Sample
{
    public static readonly ListType Texts = new(WireType.String);

    public static PipelineGraph Graph(params Node[] nodes)
    {
        var components = ImmutableSortedDictionary.CreateBuilder<string, ComponentSpec>(StringComparer.Ordinal);
        components["work"] = new()
        {
            Name = "work",
            Inputs = [new("id", WireType.String)],
            Outputs = [new("text", WireType.String), new("list", Texts)],
            Implementation = new ContainerImplementation { Image = "author:1" },
        };
        return new() { Name = "sample", Components = components.ToImmutable(), Root = new([.. nodes]) };
    }

    public static TaskNode Task(string id, Expression? input = null, string? after = null, TaskSettings? settings = null, string? loop = null) => new()
    {
        Id = id,
        Component = "work",
        Arguments =
        [
            new("id", loop is null ? Text(id) : new ConcatExpression([Text($"{id}/"), new LoopItemExpression(loop, WireType.Int, IsIndex: true)])),
            .. input is null ? ImmutableArray<Argument>.Empty : [new("in", input)],
        ],
        After = after is null ? [] : [after],
        Settings = settings ?? TaskSettings.Default,
    };

    public static TaskSettings Tolerated { get; } = new() { ContinueOnFailure = true };

    public static TaskSettings Anyway { get; } = new() { RunAfterFailure = true };

    public static LiteralExpression Text(string text) => new(WireType.String, text);

    public static LiteralExpression List(params string[] texts) => new(Texts, $"[{string.Join(',', texts.Select(text => $"\"{text}\""))}]");

    public static OutputExpression Out(string task) => new(task, "text", WireType.String);

    public static CompareExpression Is(Expression left, string right) => new(Comparison.Equal, left, Text(right));

    public static LoopNode Each(string id, Expression items, Expression? collected, params Node[] body) => new()
    {
        Id = id,
        Items = items,
        Body = new([.. body]),
        Collected = collected is null ? [] : [new("value", collected)],
    };

    public static ExitNode AtEnd(params Node[] body) => new() { Id = "on-exit", Body = new([.. body]) };

    /// <summary>What runs, in order; what must run even though the run is cut short has an exclamation mark.</summary>
    public static string Ran(PipelineGraph graph, params string[] failing)
    {
        var outcome = GraphRun.Run(graph, (identity, _) => failing.Contains(identity, StringComparer.Ordinal));
        return (outcome.Failed ? "failed: " : "") + string.Join(' ', outcome.Calls.Select(call => call.Identity + (outcome.Failed && call.IsCertain ? "!" : "")));
    }

    /// <summary>What a container is given.</summary>
    public static string? Given(PipelineGraph graph, string identity, params string[] failing) =>
        GraphRun.Run(graph, (other, _) => failing.Contains(other, StringComparer.Ordinal)).Calls.Single(call => call.Identity == identity).Inputs["in"];
}
