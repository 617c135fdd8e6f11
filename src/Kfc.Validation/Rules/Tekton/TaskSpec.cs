using Kfc.Validation.Yaml;

namespace Kfc.Validation.Rules.Tekton;

/// <summary>The specification of a task: that of a Task, or one embedded in a run or pipeline.</summary>
internal sealed class TaskSpec(MapNode node)
{
    private IReadOnlyList<Step>? _steps;
    private IReadOnlyList<ParamSpec>? _params;

    public MapNode Node { get; } = node;

    public IReadOnlyList<Step> Steps => _steps ??= [.. Node.Maps("steps").Select(s => new Step(s, Node.Map("stepTemplate")))];

    public IReadOnlyList<ParamSpec> Params => _params ??= [.. Node.Maps("params").Select(ParamSpec.Declared)];

    public IEnumerable<MapNode> Results => Node.Maps("results");

    public IEnumerable<MapNode> Workspaces => Node.Maps("workspaces");

    public IEnumerable<MapNode> Sidecars => Node.Maps("sidecars");

    public MapNode? Result(string name) => Results.FirstOrDefault(r => r.Text("name") == name);
}
