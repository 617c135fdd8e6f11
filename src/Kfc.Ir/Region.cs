using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Kfc.Ir;

/// <summary>A lexical scope: nodes in the order in which the author placed them.</summary>
/// <param name="Nodes">The nodes; a node may refer to earlier nodes of its own and of enclosing regions.</param>
[JsonConverter(typeof(RegionConverter))]
public sealed record Region(ImmutableArray<Node> Nodes)
{
    /// <summary>A scope without nodes.</summary>
    public static Region Empty { get; } = new(ImmutableArray<Node>.Empty);
}
