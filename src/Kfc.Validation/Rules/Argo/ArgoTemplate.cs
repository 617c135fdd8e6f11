using Kfc.Validation.Yaml;

namespace Kfc.Validation.Rules.Argo;

/// <summary>A template of a workflow.</summary>
internal sealed class ArgoTemplate(MapNode node)
{
    private static readonly string[] AllKinds = ["container", "containerSet", "steps", "script", "resource", "dag", "suspend", "data", "http", "plugin"];

    private const string Parameters = "inputs.parameters.";

    private IReadOnlyList<ArgoCall>? _calls;
    private IReadOnlyDictionary<string, ArgoCall>? _callsByName;

    public MapNode Node { get; } = node;

    public string Name => Node.Text("name");

    /// <summary>The kinds that it is; one, if it is in order.</summary>
    public IEnumerable<string> Kinds => AllKinds.Where(k => Node.Has(k));

    public string Kind => Kinds.FirstOrDefault() ?? "";

    public bool IsDag => Node.Has("dag");

    public bool IsSteps => Node.Has("steps");

    /// <summary>Whether it does the work itself instead of calling other templates.</summary>
    public bool IsLeaf => Kind is "container" or "containerSet" or "script" or "data" or "resource" or "http" or "plugin";

    public bool HasPod => Kind is "container" or "containerSet" or "script" or "data" or "resource";

    /// <summary>Whether it answers a result and an exit code.</summary>
    public bool HasResult => Kind is "container" or "script" or "data" or "http" or "plugin"
        || Node.Map("containerSet")?.Maps("containers").Any(c => c.Text("name") == "main") == true;

    /// <summary>The tasks of a DAG or the steps, in order.</summary>
    public IReadOnlyList<ArgoCall> Calls => _calls ??= [.. ReadCalls()];

    /// <summary>The first call of each name.</summary>
    public IReadOnlyDictionary<string, ArgoCall> CallsByName =>
        _callsByName ??= Calls.DistinctBy(c => c.Name, StringComparer.Ordinal).ToDictionary(c => c.Name, StringComparer.Ordinal);

    public IEnumerable<MapNode> InputParameters => Node.Map("inputs")?.Maps("parameters") ?? [];

    public IEnumerable<MapNode> InputArtifacts => Node.Map("inputs")?.Maps("artifacts") ?? [];

    public IEnumerable<MapNode> OutputParameters => Node.Map("outputs")?.Maps("parameters") ?? [];

    public IEnumerable<MapNode> OutputArtifacts => Node.Map("outputs")?.Maps("artifacts") ?? [];

    /// <summary>Names of the input parameters whose values Argo reads: all in a template that does work itself, those that calls and outputs use in a group.</summary>
    public IReadOnlySet<string> UsedInputs
    {
        get
        {
            var names = InputParameters.Select(i => i.Text("name")).ToHashSet(StringComparer.Ordinal);
            if (IsDag || IsSteps)
                names.IntersectWith(Node.AllTexts().SelectMany(t => Tag.In(t.Text)).Select(t => t.Inside).Where(t => t.StartsWith(Parameters, StringComparison.Ordinal)).Select(t => t[Parameters.Length..]));
            return names;
        }
    }

    private IEnumerable<ArgoCall> ReadCalls()
    {
        if (Node.Map("dag") is { } dag)
            return dag.Maps("tasks").Select(t => new ArgoCall(t, "tasks", 0));
        return Node.Items("steps").SelectMany((group, number) =>
            (group is ListNode list ? list.Items.OfType<MapNode>() : group is MapNode single ? [single] : []).Select(s => new ArgoCall(s, "steps", number)));
    }
}
