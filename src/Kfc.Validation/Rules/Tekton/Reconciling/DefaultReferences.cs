using Kfc.Validation.Yaml;

namespace Kfc.Validation.Rules.Tekton.Reconciling;

/// <summary>
/// X9: a run's pipeline can work out its text defaults, which since 1.9 may refer to other parameters: to what the run gives and to other text
/// defaults, not in a circle, and not over more than ten others.
/// </summary>
internal static class DefaultReferences
{
    private const int Deepest = 10;

    public static void Check(PipelineSpec pipeline, MapNode run, RuleContext context)
    {
        if (!context.Options.Tekton.IsAtLeast(1, 9))
            return;
        var given = run.Maps("params").SelectMany(Given).ToHashSet(StringComparer.Ordinal);
        var defaults = pipeline.Params.Where(p => p is { Kind: ParamKind.String, Default: ScalarNode } && !given.Contains(p.Name))
            .DistinctBy(p => p.Name, StringComparer.Ordinal).ToDictionary(p => p.Name, StringComparer.Ordinal);
        var edges = defaults.ToDictionary(
            p => p.Key,
            p => Variables.Expressions(((ScalarNode)p.Value.Default!).Text).Where(e => e.StartsWith("params.", StringComparison.Ordinal)).Select(e => e["params.".Length..])
                .Where(e => !given.Contains(e)).ToHashSet(StringComparer.Ordinal),
            StringComparer.Ordinal);
        foreach (var (name, needed) in edges.Where(e => e.Value.Count > 0))
        {
            if (needed.FirstOrDefault(n => !defaults.ContainsKey(n)) is { } missing)
                Report(name, $"it refers to 'params.{missing}', which is neither given nor the default of a text");
        }

        if (Cycles.Find(edges) is { } cycle)
            Report(cycle[0], $"it refers to itself: {string.Join(" -> ", cycle)}");
        else if (TooDeep(edges) is { } deep)
            Report(deep, $"it refers to others over more than {Deepest} levels");

        void Report(string name, string problem) => context.Report(TektonReferenceDiagnostics.Default, defaults[name].Node.PlaceOf("default"), name, problem);
    }

    /// <summary>What can be named of a given parameter: the whole of a text, single elements and keys of the others.</summary>
    private static IEnumerable<string> Given(MapNode param) => param["value"] switch
    {
        ListNode list => Enumerable.Range(0, list.Items.Count).Select(i => $"{param.Text("name")}[{i}]"),
        MapNode map => map.Entries.Select(e => $"{param.Text("name")}.{e.Key}"),
        _ => [param.Text("name")],
    };

    private static string? TooDeep(Dictionary<string, HashSet<string>> edges)
    {
        var open = edges.Keys.ToList();
        var known = new HashSet<string>(StringComparer.Ordinal);
        for (var level = 0; level <= Deepest && open.Count > 0; level++)
        {
            var next = open.Where(n => edges[n].All(e => known.Contains(e) || !edges.ContainsKey(e))).ToList();
            known.UnionWith(next);
            open.RemoveAll(known.Contains);
        }

        return open.FirstOrDefault();
    }
}
