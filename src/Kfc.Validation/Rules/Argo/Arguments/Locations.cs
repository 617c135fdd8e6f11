using Kfc.Validation.Yaml;

namespace Kfc.Validation.Rules.Argo.Arguments;

/// <summary>Where an artifact lies.</summary>
internal static class Locations
{
    /// <summary>The kinds of places, in the order in which Argo looks for one; with the fields of which one is its key, or else all that make it whole.</summary>
    private static readonly (string Kind, string[] Keys, string[] Whole)[] Kinds =
    [
        ("artifactory", ["url"], []), ("azure", ["blob"], []), ("git", [], ["repo"]), ("gcs", ["key"], []), ("hdfs", ["path"], ["addresses"]),
        ("http", ["url"], []), ("oss", ["key"], []), ("raw", [], []), ("s3", ["key"], []), ("plugin", ["key"], []),
    ];

    /// <summary>The kinds of places that are written down.</summary>
    public static IEnumerable<string> Of(MapNode artifact) => Kinds.Where(k => artifact.Has(k.Kind)).Select(k => k.Kind);

    /// <summary>Whether the artifact says where it lies: by a whole location, or by a key in the repository of the cluster.</summary>
    public static bool IsGiven(MapNode artifact)
    {
        foreach (var (kind, keys, whole) in Kinds)
        {
            if (artifact.Map(kind) is { } place)
                return kind == "raw" || keys.Any(place.HasContent) || (whole.Length > 0 && whole.All(place.HasContent));
        }

        return false;
    }
}
