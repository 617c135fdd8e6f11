using Kfc.Argo.Manifest;
using Kfc.Argo.Rules;

namespace Kfc.Argo;

/// <summary>
/// Spreads the templates of a workflow over several definitions, as the engine takes a number of them in one. A call from one definition
/// into another names both. What a hook calls stands beside the hook, in several definitions if need be.
/// </summary>
internal sealed class SpreadTemplates(WorkflowSpec spec)
{
    private readonly Dictionary<string, Template> _all = spec.Templates.ToDictionary(t => t.Name, StringComparer.Ordinal);
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);
    private readonly List<Part> _parts = [new()];

    /// <summary>The definitions, those that are referred to first; the last one is what the run starts.</summary>
    /// <param name="spec">What is run.</param>
    /// <param name="name">The names of the definitions, counted from 0 for what the run starts.</param>
    /// <param name="isCluster">Whether they serve all namespaces.</param>
    public static IReadOnlyList<(string Name, WorkflowSpec Spec)> Of(WorkflowSpec spec, Func<int, string> name, bool isCluster) =>
        spec.Templates.Length <= Limits.MaxTemplates ? [(name(0), spec)] : new SpreadTemplates(spec).Parts(name, isCluster);

    private List<(string Name, WorkflowSpec Spec)> Parts(Func<int, string> name, bool isCluster)
    {
        Place(_all[spec.Entrypoint!], [.. spec.Exit is { } exit ? [exit.Template] : Array.Empty<string>()]);
        foreach (var template in spec.Templates)
        {
            if (!_places.ContainsKey(template.Name))
                Place(template, []);
        }

        return [.. _parts.Select((part, i) => (name(i), (i == 0 ? spec : new()) with { Templates = [.. part.Templates.Select(t => Calling(t, part, name, isCluster))] })).Reverse()];
    }

    private void Place(Template template, List<string> hooks)
    {
        hooks.AddRange((template.Dag?.Tasks ?? []).Select(t => t.Exit?.Template).OfType<string>());
        // What a hook calls may have hooks itself.
        for (var i = 0; i < hooks.Count; i++)
            hooks.AddRange((_all[hooks[i]].Dag?.Tasks ?? []).Select(t => t.Exit?.Template).OfType<string>().Except(hooks, StringComparer.Ordinal));
        var wanted = hooks.Distinct(StringComparer.Ordinal).Select(h => _all[h]).Prepend(template).ToList();
        var part = _parts[^1];
        if (part.Templates.Count + wanted.Count(w => !part.Names.Contains(w.Name)) > Limits.MaxTemplates)
            _parts.Add(part = new());
        foreach (var one in wanted.Where(w => part.Names.Add(w.Name)))
        {
            part.Templates.Add(one);
            _places.TryAdd(one.Name, _parts.Count - 1);
        }
    }

    private Template Calling(Template template, Part part, Func<int, string> name, bool isCluster)
    {
        if (template.Dag is not { } dag)
            return template;
        return template with
        {
            Dag = dag with
            {
                Tasks = [.. dag.Tasks.Select(t => part.Names.Contains(t.Template) ? t : t with { Elsewhere = new(name(_places[t.Template]), t.Template, isCluster) })],
            },
        };
    }

    private sealed class Part
    {
        public List<Template> Templates { get; } = [];

        public HashSet<string> Names { get; } = new(StringComparer.Ordinal);
    }
}
