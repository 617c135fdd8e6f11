using System.Collections.Immutable;

namespace Kfc.Ir;

/// <summary>Collections that were left out are empty: no reader of the graph meets null or an uninitialised array.</summary>
/// <remarks>All empty collections of a kind are one instance, so that settings with nothing in them equal their default.</remarks>
internal static class Maps
{
    public static ImmutableSortedDictionary<string, string> Empty => EmptyMap<string>.Instance;

    /// <summary>The map in ordinal order, which is the same in every culture.</summary>
    public static ImmutableSortedDictionary<string, T> OrEmpty<T>(this ImmutableSortedDictionary<string, T>? map) => map switch
    {
        null or { IsEmpty: true } => EmptyMap<T>.Instance,
        _ when map.KeyComparer.Equals(StringComparer.Ordinal) => map,
        _ => map.WithComparers(StringComparer.Ordinal),
    };

    public static ImmutableArray<T> OrEmpty<T>(this ImmutableArray<T> items) => items.IsDefaultOrEmpty ? [] : items;

    private static class EmptyMap<T>
    {
        public static readonly ImmutableSortedDictionary<string, T> Instance =
            ImmutableSortedDictionary.Create<string, T>(StringComparer.Ordinal);
    }
}
