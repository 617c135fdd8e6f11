using Kfc.Validation.Yaml;

namespace Kfc.Validation.Rules.Argo.Arguments;

/// <summary>9: what a template asks for is given, unless it has a default, is optional, or says where it lies.</summary>
internal static class Supplied
{
    private static readonly string[] Locations = ["s3", "git", "http", "artifactory", "hdfs", "raw", "oss", "gcs", "azure", "plugin"];

    public static void Check(ArgoTemplate target, HashSet<string> parameters, HashSet<string> artifacts, Place at, string name, RuleContext context)
    {
        foreach (var input in target.InputParameters.Where(i => !parameters.Contains(i.Text("name")) && !i.Has("default") && !i.Has("value") && !i.Has("valueFrom")))
            context.Report(ArgoArgumentDiagnostics.MissingParameter, at, name, input.Text("name"));
        foreach (var input in target.InputArtifacts.Where(i => !artifacts.Contains(i.Text("name")) && i.Text("optional") != "true" && !HasLocation(i)))
            context.Report(ArgoArgumentDiagnostics.MissingArtifact, at, name, input.Text("name"));
    }

    public static bool HasLocation(MapNode artifact) => Locations.Any(l => artifact.Has(l));

    public static IEnumerable<string> LocationsOf(MapNode artifact) => Locations.Where(l => artifact.Has(l));
}
