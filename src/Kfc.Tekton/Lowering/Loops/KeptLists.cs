using Kfc.Ir;
using Kfc.Kubernetes;
using Kfc.Tekton.Shell;

namespace Kfc.Tekton.Lowering;

/// <summary>
/// Loops over a list parameter that stay loops of the run, so that the parameter can be given when a run is submitted: those that a
/// matrix carries with nothing lost. All others are written out with the list that is known when compiling.
/// </summary>
internal static class KeptLists
{
    /// <summary>Longer lists would not fit into a result of the task that takes them apart.</summary>
    private const int MaxText = 1500;

    public static bool Keeps(LoopNode loop, ParameterSpec parameter, PipelineGraph graph) =>
        loop.Parallelism is null && loop.Body.Nodes is [TaskNode task] && graph.Components[task.Component] is var component
        && PodTemplates.Sidecars(component.Implementation).IsEmpty && !NeedsItemBeforePod(task, component)
        && parameter.Default is { Length: <= MaxText } list && !Escape.IsRewritten(list)
        && WireText.Elements(list).Count <= LoopFunctions.MaxItems;

    /// <summary>Whether an image, a script or the like may hang on the item, which the pods of a matrix take out themselves.</summary>
    private static bool NeedsItemBeforePod(TaskNode task, ComponentSpec component)
    {
        var ports = PodTemplates.Fixed(component.Implementation).SelectMany(t => t.Parts).OfType<InputValuePart>().Select(p => p.Port).ToHashSet(StringComparer.Ordinal);
        return task.Arguments.Any(a => ports.Contains(a.Name) && a.Value is not (LiteralExpression or ParameterExpression or OutputExpression));
    }
}
