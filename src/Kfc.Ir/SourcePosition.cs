using System.Text.Json.Serialization;

namespace Kfc.Ir;

/// <summary>A place in the author's source. <see cref="Line"/> and <see cref="Column"/> count from 1; 0 means unknown.</summary>
/// <param name="File">Path with forward slashes, relative to <see cref="PipelineGraph.SourceRoot"/>; empty when unknown.</param>
/// <param name="Line">Line, from 1.</param>
/// <param name="Column">Column, from 1.</param>
[JsonConverter(typeof(SourcePositionConverter))]
public sealed record SourcePosition(string File, int Line, int Column = 0)
{
    /// <summary>No place is known.</summary>
    public static SourcePosition None { get; } = new("", 0);

    /// <summary>Whether a file is known.</summary>
    public bool IsKnown => File.Length > 0;

    /// <inheritdoc/>
    public override string ToString() => !IsKnown ? "" : Column > 0 ? $"{File}({Line},{Column})" : $"{File}({Line})";
}
