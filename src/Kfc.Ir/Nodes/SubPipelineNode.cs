using System.Collections.Immutable;

namespace Kfc.Ir;

/// <summary>A pipeline used inside another one. Values of its body may be read outside it, as the body always runs.</summary>
public sealed record SubPipelineNode : Node
{
    /// <summary>Name of the pipeline that is used.</summary>
    public required string Pipeline { get; init; }

    /// <summary>Values of all its parameters; the body reads them by <see cref="ParameterExpression"/> with this node's id as scope.</summary>
    public ImmutableArray<Argument> Arguments { get; init => field = value.OrEmpty(); } = [];

    /// <summary>Its tasks.</summary>
    public required Region Body { get; init; }
}
