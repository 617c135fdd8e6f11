using Kfc.Validation.Yaml;

namespace Kfc.Validation.Rules.Tekton;

/// <summary>The parameters that a text may name, by type.</summary>
internal sealed class ParamScope
{
    private readonly Dictionary<string, ParamSpec> _params = new(StringComparer.Ordinal);
    private readonly List<ParamSpec> _shadowed = [];
    private readonly List<ParamSpec> _withoutKeys = [];

    /// <summary>Of several with one name the first counts; but if one of them is an object, the others cannot be used in another way.</summary>
    public ParamScope(IEnumerable<ParamSpec> specs)
    {
        foreach (var spec in specs.Where(s => !_params.TryAdd(s.Name, s)))
            _shadowed.Add(spec);
    }

    public IEnumerable<ParamSpec> All => _params.Values;

    public IEnumerable<string> Names => _params.Keys;

    /// <summary>Declarations that lack the keys of an object of their name, or of their own default.</summary>
    public IEnumerable<ParamSpec> WithoutGivenKeys => _withoutKeys;

    /// <summary>Declarations of objects without keys.</summary>
    public IEnumerable<ParamSpec> WithoutKeys => All.Where(p => p is { Kind: ParamKind.Object, IsGiven: false } && !p.Node.Has("properties"));

    /// <summary>
    /// What embedded specifications of a run may name: parameters of the run, the pipeline and its tasks, merged by name. The first type
    /// of a name wins, as in Tekton's admission.
    /// </summary>
    public static ParamScope Inline(MapNode run, PipelineSpec pipeline)
    {
        var scope = new ParamScope(run.Maps("params").Select(ParamSpec.Given));
        foreach (var declared in pipeline.Params)
            scope.Declare(declared);
        foreach (var task in pipeline.Tasks)
        {
            foreach (var given in task.Params.Select(ParamSpec.Given))
                scope.Give(given);
            foreach (var declared in task.TaskSpec?.Params ?? [])
                scope.Declare(declared);
        }

        return scope;
    }

    public static ParamScope Inline(MapNode run, TaskSpec task)
    {
        var scope = new ParamScope(run.Maps("params").Select(ParamSpec.Given));
        foreach (var declared in task.Params)
            scope.Declare(declared);
        return scope;
    }

    public ParamSpec? Find(string name) => _params.GetValueOrDefault(name);

    /// <summary>The objects that a name means.</summary>
    public IEnumerable<ParamSpec> Objects(string name) =>
        _shadowed.Where(s => s.Name == name).Prepend(Find(name)).OfType<ParamSpec>().Where(p => p.Kind == ParamKind.Object);

    /// <summary>Adds a declaration: its keys replace those of an object of that name, which it must have.</summary>
    private void Declare(ParamSpec spec)
    {
        if (_params.TryAdd(spec.Name, spec))
            return;
        var earlier = _params[spec.Name];
        if ((earlier.Kind == ParamKind.Object || ParamValues.KindOf(spec.Default) == ParamKind.Object) && !spec.Node.Has("properties"))
            _withoutKeys.Add(spec);
        else if (earlier.Kind == ParamKind.Object)
            _params[spec.Name] = earlier with { Keys = spec.Keys };
    }

    private void Give(ParamSpec spec)
    {
        if (!_params.TryAdd(spec.Name, spec) && spec.Kind == ParamKind.Object && _params[spec.Name] is { Kind: ParamKind.Object } earlier)
            _params[spec.Name] = earlier with { Keys = spec.Keys.Concat(earlier.Keys).ToHashSet(StringComparer.Ordinal) };
    }
}
