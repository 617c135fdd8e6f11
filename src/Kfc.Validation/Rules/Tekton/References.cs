using Kfc.Validation.Yaml;

namespace Kfc.Validation.Rules.Tekton;

/// <summary>Finds what a reference of Tekton names, in the given files.</summary>
internal static class References
{
    /// <summary>The specification that a pipeline task runs; null when it is elsewhere, or not Tekton's.</summary>
    public static TaskSpec? TaskOf(PipelineTask task, RuleContext context) =>
        task.IsCustom ? null : task.TaskSpec ?? (task.TaskRef is { } reference ? Named("Task", reference, context) is { } spec ? new(spec) : null : null);

    public static TaskSpec? TaskOfRun(MapNode run, RuleContext context) =>
        run.Map("taskSpec") is { } spec ? new(spec) : run.Map("taskRef") is { } reference && Named("Task", reference, context) is { } named ? new(named) : null;

    public static PipelineSpec? PipelineOfRun(MapNode run, RuleContext context) =>
        run.Map("pipelineSpec") is { } spec ? new(spec) : run.Map("pipelineRef") is { } reference && Named("Pipeline", reference, context) is { } named ? new(named) : null;

    /// <summary>Whether a reference is to an object of the same cluster, by name.</summary>
    public static bool IsByName(MapNode reference) =>
        reference.Text("name").Length > 0 && reference.Text("resolver").Length == 0 && reference.Text("apiVersion").Length == 0;

    private static MapNode? Named(string kind, MapNode reference, RuleContext context) =>
        IsByName(reference) && reference.Text("kind") is var stated && (stated.Length == 0 || stated == kind) ? context.Referenced(kind, reference.Text("name"))?.Map("spec") : null;
}
