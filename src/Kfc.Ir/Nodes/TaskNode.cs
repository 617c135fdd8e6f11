using System.Collections.Immutable;

namespace Kfc.Ir;

/// <summary>One use of a component.</summary>
public sealed record TaskNode : Node
{
    /// <summary>Key into <see cref="PipelineGraph.Components"/>.</summary>
    public required string Component { get; init; }

    /// <summary>Values of all input ports, in port order; an absent optional input has none.</summary>
    public ImmutableArray<Argument> Arguments { get; init => field = value.OrEmpty(); } = [];

    /// <summary>Ids of nodes (of any kind) that must have ended before, beyond those whose values are used.</summary>
    public ImmutableArray<string> After { get; init => field = value.OrEmpty(); } = [];

    /// <summary>How the task is run.</summary>
    public TaskSettings Settings { get; init => field = value ?? TaskSettings.Default; } = TaskSettings.Default;
}

/// <summary>A value given to an input port or to a parameter.</summary>
/// <param name="Name">The port or parameter.</param>
/// <param name="Value">The value.</param>
public sealed record Argument(string Name, Expression Value);
