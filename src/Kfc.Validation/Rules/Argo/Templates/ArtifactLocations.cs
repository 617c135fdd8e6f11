using Kfc.Validation.Yaml;

namespace Kfc.Validation.Rules.Argo.Templates;

/// <summary>14: an artifact lies in one place; a path of HDFS has addresses.</summary>
internal static class ArtifactLocations
{
    public static void Check(MapNode artifact, RuleContext context)
    {
        var places = Arguments.Supplied.LocationsOf(artifact).ToList();
        if (places.Count > 1)
            context.Report(ArgoTemplateDiagnostics.TwoLocations, artifact.PlaceOf(places[1]), artifact.Text("name"), string.Join(" and ", places));
        if (artifact.Map("hdfs") is { } hdfs && hdfs.HasContent("hdfsUser") && hdfs.Has("krbCCacheSecret"))
            context.Report(ArgoTemplateDiagnostics.Hdfs, hdfs, artifact.Text("name"));
    }
}
