using Kfc.Validation.Yaml;

namespace Kfc.Validation.Rules.Tekton;

/// <summary>The specification of a pipeline: that of a Pipeline, or one embedded in a run.</summary>
internal sealed class PipelineSpec(MapNode node)
{
    private IReadOnlyList<PipelineTask>? _tasks;
    private IReadOnlyList<PipelineTask>? _finally;
    private IReadOnlyList<PipelineTask>? _all;
    private IReadOnlyList<ParamSpec>? _params;

    public MapNode Node { get; } = node;

    public IReadOnlyList<PipelineTask> Tasks => _tasks ??= [.. Node.Maps("tasks").Select(t => new PipelineTask(t, isFinal: false))];

    public IReadOnlyList<PipelineTask> Finally => _finally ??= [.. Node.Maps("finally").Select(t => new PipelineTask(t, isFinal: true))];

    public IReadOnlyList<PipelineTask> AllTasks => _all ??= [.. Tasks, .. Finally];

    public IReadOnlyList<ParamSpec> Params => _params ??= [.. Node.Maps("params").Select(ParamSpec.Declared)];

    public IEnumerable<MapNode> Results => Node.Maps("results");

    public IEnumerable<MapNode> Workspaces => Node.Maps("workspaces");
}
