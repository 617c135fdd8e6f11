using System.Collections.Immutable;

namespace Kfc.Meaning;

/// <summary>How a node ended, for those that come after it.</summary>
/// <param name="IsBlocked">Whether it failed, or did not run since something before it had failed.</param>
/// <param name="Ran">Containers that ran in it.</param>
internal sealed record NodeEnd(bool IsBlocked, ImmutableHashSet<string> Ran)
{
    public static NodeEnd Of(IReadOnlyCollection<NodeEnd> parts) => new(parts.Any(part => part.IsBlocked), [.. parts.SelectMany(part => part.Ran)]);
}
