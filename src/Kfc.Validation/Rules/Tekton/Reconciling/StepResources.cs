using Kfc.Validation.Structure;
using Kfc.Validation.Yaml;

namespace Kfc.Validation.Rules.Tekton.Reconciling;

/// <summary>X6: what a step requests is not above its limit.</summary>
internal static class StepResources
{
    public static void Check(TaskSpec task, RuleContext context)
    {
        foreach (var step in task.Steps)
        {
            var resources = step.Node.Map("computeResources") ?? step.Node.Map("resources");
            foreach (var request in resources?.Map("requests")?.Entries ?? [])
            {
                if (QuantityText.Value(resources!.Map("limits")?.Text(request.Key)) is { } limit
                    && QuantityText.Value((request.Value as ScalarNode)?.Text) > limit)
                {
                    context.Report(TektonReferenceDiagnostics.RequestAboveLimit, request.Place, request.Key, ((ScalarNode)request.Value).Text, resources!.Map("limits")!.Text(request.Key));
                }
            }
        }
    }
}
