using Kfc.Validation.Rules.Argo.Arguments;
using Kfc.Validation.Yaml;

namespace Kfc.Validation.Rules.Argo.Templates;

/// <summary>14: an artifact lies in one place; HDFS is entered with all that it asks for.</summary>
internal static class ArtifactLocations
{
    public static void Check(ArgoTemplate template, RuleContext context)
    {
        foreach (var artifact in template.InputArtifacts.Concat(template.OutputArtifacts).Concat(template.Calls.SelectMany(c => c.Artifacts)))
        {
            var places = Locations.Of(artifact).ToList();
            if (places.Count > 1)
                TwoPlaces(artifact, places, context);
        }

        // Argo looks closer at what it reads itself than at what a caller or an output names.
        foreach (var artifact in template.InputArtifacts.Concat(template.Node.Map("archiveLocation") is { } archive ? [archive] : []))
        {
            if (artifact.Map("hdfs") is { } hdfs && ProblemOf(hdfs) is { } problem)
                context.Report(ArgoTemplateDiagnostics.Hdfs, hdfs, problem);
        }
    }

    /// <summary>The schema of the CRDs refuses it; the controller takes one of the places.</summary>
    private static void TwoPlaces(MapNode artifact, List<string> places, RuleContext context)
    {
        var (at, name, both) = (artifact.PlaceOf(places[1]), artifact.Text("name"), string.Join(" and ", places));
        if (context.Options.Argo.IsAtLeast(4, 0))
            context.Report(ArgoTemplateDiagnostics.TwoLocations, at, name, both);
        else
            context.Report(ArgoTemplateDiagnostics.LaterLimit, at, $"The artifact '{name}' lies in {both}, of which one is taken.");
    }

    private static string? ProblemOf(MapNode hdfs)
    {
        var (ticket, keytab) = (hdfs.Has("krbCCacheSecret"), hdfs.Has("krbKeytabSecret"));
        string[] wanted = keytab ? ["krbServicePrincipalName", "krbConfigConfigMap", "krbUsername", "krbRealm"] : ticket ? ["krbServicePrincipalName", "krbConfigConfigMap"] : [];
        return !hdfs.HasContent("addresses") ? "needs addresses"
            : !hdfs.Text("path").StartsWith('/') ? "needs an absolute path"
            : !hdfs.HasContent("hdfsUser") && !ticket && !keytab ? "needs a user, a Kerberos ticket or a keytab"
            : wanted.FirstOrDefault(w => !hdfs.HasContent(w)) is { } missing ? $"needs {missing} beside {(keytab ? "krbKeytabSecret" : "krbCCacheSecret")}"
            : null;
    }
}
