using Kfc.Validation.Yaml;

namespace Kfc.Validation.Rules.Argo.Arguments;

/// <summary>9: what a template asks for is given, unless it has a default, is optional, or says where it lies.</summary>
internal static class Supplied
{
    public static void Check(ArgoTemplate target, IEnumerable<MapNode> parameters, IEnumerable<MapNode> artifacts, Place at, string name, RuleContext context)
    {
        var given = parameters.Where(HasValue).Select(p => p.Text("name")).ToHashSet(StringComparer.Ordinal);
        foreach (var input in target.InputParameters.Where(i => !given.Contains(i.Text("name")) && !i.Has("default") && !HasValue(i)))
            context.Report(ArgoArgumentDiagnostics.MissingParameter, at, name, input.Text("name"));
        var handed = artifacts.Select(a => a.Text("name")).ToHashSet(StringComparer.Ordinal);
        foreach (var input in target.InputArtifacts.Where(i => !handed.Contains(i.Text("name")) && i.Text("optional") != "true" && !Locations.IsGiven(i)))
            context.Report(ArgoArgumentDiagnostics.MissingArtifact, at, name, input.Text("name"));
    }

    /// <summary>Of all sources only a config map gives an input its value; the others are for outputs and events.</summary>
    private static bool HasValue(MapNode parameter) => parameter.Has("value") || parameter.Map("valueFrom")?.Has("configMapKeyRef") == true;
}
