using Kfc.Validation.Yaml;

namespace Kfc.Validation.Rules.Tekton;

/// <summary>The parameters that a text may name, by type.</summary>
internal sealed class ParamScope
{
    private readonly Dictionary<string, ParamSpec> _params = new(StringComparer.Ordinal);

    public ParamScope(IEnumerable<ParamSpec> specs)
    {
        foreach (var spec in specs)
            Add(spec);
    }

    public IEnumerable<ParamSpec> All => _params.Values;

    public IEnumerable<string> Names => _params.Keys;

    /// <summary>
    /// What embedded specifications of a run may name: parameters of the run, the pipeline and its tasks, merged by name. The first type
    /// of a name wins, as in Tekton's admission.
    /// </summary>
    public static ParamScope Inline(MapNode run, MapNode pipeline)
    {
        var scope = new ParamScope(run.Maps("params").Select(ParamSpec.Given));
        foreach (var declared in pipeline.Maps("params"))
            scope.Add(ParamSpec.Declared(declared));
        foreach (var task in pipeline.Maps("tasks"))
        {
            foreach (var given in task.Maps("params"))
                scope.Add(ParamSpec.Given(given));
            foreach (var declared in task.Map("taskSpec")?.Maps("params") ?? [])
                scope.Add(ParamSpec.Declared(declared));
        }

        return scope;
    }

    public static ParamScope Inline(MapNode run, TaskSpec task)
    {
        var scope = new ParamScope(run.Maps("params").Select(ParamSpec.Given));
        foreach (var declared in task.Params)
            scope.Add(declared);
        return scope;
    }

    public ParamSpec? Find(string name) => _params.GetValueOrDefault(name);

    private void Add(ParamSpec spec)
    {
        if (_params.TryGetValue(spec.Name, out var earlier))
            _params[spec.Name] = earlier.Kind == ParamKind.Object ? earlier with { Keys = spec.Keys.Concat(earlier.Keys).ToHashSet(StringComparer.Ordinal) } : earlier;
        else
            _params[spec.Name] = spec;
    }
}
