using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Kfc.Ir;

/// <summary>A whole pipeline: the meeting point of front ends, which produce it, and backends, which consume it.</summary>
/// <remarks>It holds no engine's syntax: every reference is a typed <see cref="Expression"/>.</remarks>
public sealed record PipelineGraph
{
    /// <summary>The version that this library writes. Readers accept the same major version and no newer minor one.</summary>
    public const string CurrentVersion = "1.0";

    /// <summary>Version of the representation, <c>major.minor</c>.</summary>
    public string IrVersion { get; init => field = value ?? CurrentVersion; } = CurrentVersion;

    /// <summary>The pipeline's name in kebab case.</summary>
    public required string Name { get; init; }

    /// <summary>The name as the author wrote it.</summary>
    public string? DisplayName { get; init; }

    /// <summary>What the pipeline does, from its documentation comment.</summary>
    public string? Description { get; init; }

    /// <summary>Parameters of a run, in the author's order.</summary>
    public ImmutableArray<ParameterSpec> Parameters { get; init => field = value.OrEmpty(); } = [];

    /// <summary>Components by name; tasks refer to them. Equal components are stored once.</summary>
    public ImmutableSortedDictionary<string, ComponentSpec> Components { get; init => field = value.OrEmpty(); } =
        ImmutableSortedDictionary.Create<string, ComponentSpec>(StringComparer.Ordinal);

    /// <summary>The outermost scope.</summary>
    public required Region Root { get; init; }

    /// <summary>Values that a finished run reports.</summary>
    public ImmutableArray<PipelineOutput> Outputs { get; init => field = value.OrEmpty(); } = [];

    /// <summary>Settings of the run and of all its tasks.</summary>
    public RunSettings Settings { get; init => field = value ?? RunSettings.Default; } = RunSettings.Default;

    /// <summary>Where the pipeline is defined.</summary>
    public SourcePosition Source { get; init => field = value ?? SourcePosition.None; } = SourcePosition.None;

    /// <summary>The folder that source positions are relative to; known only while tracing and never written to JSON.</summary>
    [JsonIgnore]
    public string? SourceRoot { get; init; }
}
