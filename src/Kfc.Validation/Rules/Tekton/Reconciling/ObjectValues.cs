using Kfc.Validation.Yaml;

namespace Kfc.Validation.Rules.Tekton.Reconciling;

/// <summary>Holds the value of an object to its declaration.</summary>
internal static class ObjectValues
{
    /// <summary>
    /// A declared key that neither the value nor the default has; null when there is none. Where neither has any key, Tekton asks for none: the
    /// whole object may come from elsewhere.
    /// </summary>
    public static string? MissingKey(ParamSpec declared, DocumentNode? value)
    {
        if (declared.Kind != ParamKind.Object)
            return null;
        var provided = new[] { value, declared.Default }.OfType<MapNode>().SelectMany(m => m.Entries).Select(e => e.Key).ToHashSet(StringComparer.Ordinal);
        return provided.Count == 0 ? null : declared.Keys.Where(k => !provided.Contains(k)).Order(StringComparer.Ordinal).FirstOrDefault();
    }
}
