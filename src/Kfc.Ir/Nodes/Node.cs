using System.Text.Json.Serialization;

namespace Kfc.Ir;

/// <summary>Something placed in a <see cref="Region"/>.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(TaskNode), "task")]
[JsonDerivedType(typeof(BranchNode), "branch")]
[JsonDerivedType(typeof(LoopNode), "loop")]
[JsonDerivedType(typeof(SubPipelineNode), "pipeline")]
[JsonDerivedType(typeof(ScopeNode), "scope")]
[JsonDerivedType(typeof(RepeatNode), "repeat")]
[JsonDerivedType(typeof(ExitNode), "exit")]
public abstract record Node
{
    private protected Node()
    {
    }

    /// <summary>Kebab-case name, unique in the graph. References use it and backends derive names from it.</summary>
    [JsonPropertyOrder(-2)]
    public required string Id { get; init; }

    /// <summary>The name as the author wrote it, for people.</summary>
    [JsonPropertyOrder(-1)]
    public string? DisplayName { get; init; }

    /// <summary>Where the author placed the node.</summary>
    [JsonPropertyOrder(1)]
    public SourcePosition Source { get; init => field = value ?? SourcePosition.None; } = SourcePosition.None;
}
