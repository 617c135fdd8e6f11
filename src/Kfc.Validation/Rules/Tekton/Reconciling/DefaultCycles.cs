using Kfc.Validation.Yaml;

namespace Kfc.Validation.Rules.Tekton.Reconciling;

/// <summary>X9: defaults that refer to other parameters do not go in a circle.</summary>
internal static class DefaultCycles
{
    public static void Check(IReadOnlyList<ParamSpec> specs, RuleContext context)
    {
        var edges = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        foreach (var spec in specs)
            edges[spec.Name] = spec.Default.AllTexts().SelectMany(t => Variables.Uses(t.Text, "params")).Select(u => u.Name).ToHashSet(StringComparer.Ordinal);
        if (edges.Values.All(e => e.Count == 0) || Cycles.Find(edges) is not { } cycle)
            return;
        context.Report(TektonReferenceDiagnostics.DefaultCycle, specs.First(s => s.Name == cycle[0]).Node.PlaceOf("default"), string.Join(" -> ", cycle));
    }
}
