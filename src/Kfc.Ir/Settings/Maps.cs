using System.Collections.Immutable;

namespace Kfc.Ir;

internal static class Maps
{
    /// <summary>Ordinal order: the same in every culture.</summary>
    public static ImmutableSortedDictionary<string, string> Empty { get; } =
        ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);
}
